export { type Config, readConfig, VARIABLES } from "./config.ts";
export { type RunningServer, startServer } from "./startServer.ts";
