export { fetchBootstrap } from "./fetchBootstrap.ts";
export { DEMO_PROFILE, profileOf, type SimulationProfile, type StepProfile } from "./people/profile.ts";
export { createPopulation, type Population } from "./population.ts";
export { runSimulation, type SimulationOptions, type SimulationProgress } from "./runSimulation.ts";
export { type TrickleOptions, trickle } from "./trickle.ts";
