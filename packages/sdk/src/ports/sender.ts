import type { HandrailEvent } from "@handrail/core/events";

/** Where facts go on their way to the server. Never throws. */
export interface Sender {
  /** Keeps a fact until the server has it. */
  add(event: HandrailEvent): void;
  /** The page is going: send what can be sent in its last moment. */
  leave(): void;
}
