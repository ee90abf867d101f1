import { PageTitle } from "./PageTitle.tsx";

/** What an address that leads nowhere shows. */
export const NotFound = () => (
  <>
    <PageTitle sentence={["There is no page at this address."]} />
    <p>
      The link may be old, or the thing it named was removed. The <a href="/">stall report</a> is where most people
      start.
    </p>
  </>
);
