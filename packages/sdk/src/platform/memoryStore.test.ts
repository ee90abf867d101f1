import { storeContract } from "../../test/storeContract.ts";
import { memoryStore } from "./memoryStore.ts";

storeContract("memory", memoryStore);
