import { after, between, type Duration, minutes, seconds } from "@handrail/core/base";
import type { Clock, Dom, Page, Stop } from "../ports/index.ts";

/** Marks what is read rather than worked on: a long form, a contract, a page of help. */
const READING = "[data-handrail-reading]";

/** Nobody reads one form for longer without touching anything; who has gone to lunch must not count. */
const READS_FOR: Duration = minutes(3);

/** A lesson may last so long; a film left running tells nothing about the person any more. */
const WATCHES_FOR: Duration = minutes(30);

/** What plays is looked at again so often: a player that is taken out of the page or hidden says nothing. */
const LOOK_AGAIN: Duration = seconds(10);

/** What the watch looks at and reports to. */
export interface AttendingOptions {
  readonly dom: Dom;
  readonly clock: Clock;
  readonly page: Page;
  readonly onAttending: (attending: boolean) => void;
}

/**
 * Says when the person attends to the page without keys and pointers: something is playing, or there is something to
 * read. Either lasts for a while after the last input. Whether the page is visible at all is not looked at here.
 */
export const watchAttending = ({ dom, clock, page, onAttending }: AttendingOptions): Stop => {
  const playing = new Set<HTMLMediaElement>();
  let isReading = false;
  let lastInputAt = clock.now();
  let isAttending = false;
  let cancel: Stop = () => {};

  const look = (): void => {
    const now = clock.now();
    for (const media of playing) if (!isFollowed(media)) playing.delete(media);
    const end = playing.size > 0 ? after(lastInputAt, WATCHES_FOR) : isReading ? after(lastInputAt, READS_FOR) : now;
    cancel();
    if (end > now) cancel = clock.after(playing.size > 0 ? LOOK_AGAIN : between(now, end), look);
    if (end > now === isAttending) return;
    isAttending = end > now;
    onAttending(isAttending);
  };
  const touch = (): void => {
    lastInputAt = clock.now();
    // While somebody attends, the look that is due anyway finds the later end; keys come several times a second.
    if (!isAttending) look();
  };

  const stops: readonly Stop[] = [
    page.onActive(touch),
    // Coming back to the page is an act of the person.
    page.onVisible((visible) => {
      if (visible) touch();
    }),
    page.watch([READING], (present) => {
      isReading = present.length > 0;
      look();
    }),
    dom.listen(document, ["playing", "pause", "ended", "emptied", "volumechange"], ({ target }) => {
      if (target instanceof HTMLMediaElement) playing.add(target);
      look();
    }),
  ];
  // What began before this code was here has had its event.
  for (const media of document.querySelectorAll<HTMLMediaElement>("video,audio")) playing.add(media);
  look();

  return () => {
    cancel();
    for (const stop of stops) stop();
  };
};

/** Whether a player runs for somebody: one without sound and controls is decoration. */
const isFollowed = (media: HTMLMediaElement): boolean =>
  media.isConnected &&
  !media.paused &&
  !media.ended &&
  (media.controls || !media.muted) &&
  // Whether it can be seen, as far as attributes tell: asking the browser would make it work out styles.
  (media instanceof HTMLAudioElement || media.closest("[hidden],dialog:not([open])") === null);
