import type { ApiFailure } from "../api/client.ts";
import { PageTitle } from "../app/PageTitle.tsx";
import { ReadError } from "./ErrorNotice.tsx";
import { PageSkeleton } from "./Skeleton.tsx";

/** What stands on a page while what it is about has not been read: its outline, or why it could not be. */
export const Unread = ({
  read,
}: {
  readonly read: { readonly failure: ApiFailure | null; readonly reload: () => void };
}) =>
  read.failure === null ? (
    <PageSkeleton />
  ) : (
    <>
      <PageTitle sentence={["This page could not be read."]} />
      <ReadError failure={read.failure} retry={read.reload} />
    </>
  );
