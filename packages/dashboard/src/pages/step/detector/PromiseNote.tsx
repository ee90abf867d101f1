/** What "guaranteed" means, exactly, and what it does not. */
export const PromiseNote = () => (
  <details class="promise-note">
    <summary>What “guaranteed” means</summary>
    <ul>
      <li>
        Half of the people, chosen by lot, teach the model; the other half only measure it. The line it must cross
        before it interrupts is drawn so that at most the promised share of the measured people who managed alone would
        have crossed it. Therefore the promise holds however wrong the model may be.
      </li>
      <li>
        It is a promise <b>on average over people like those measured</b>. One hundred people may be interrupted a
        little more often, another hundred less.
      </li>
      <li>
        It is <b>not a promise for each group by itself</b>: among people of one plan, one country or one browser the
        share may be higher, and among others lower.
      </li>
      <li>
        It holds <b>until the step or its people change</b>: what was measured is then of another step. A notice stands
        on top of this page when a step gets harder.
      </li>
      <li>
        How many of those who leave are reached is <b>measured, not guaranteed</b>. Attempts during which a guide could
        have helped count for neither.
      </li>
    </ul>
  </details>
);
