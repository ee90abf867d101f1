import { PageTitle } from "../../app/PageTitle.tsx";
import { useLocation } from "../../location/LocationProvider.tsx";
import { hrefOf } from "../../location/place.ts";
import { GUIDE_KINDS } from "./guideKinds.ts";

/** The first question of a new guide: in what form to help. */
export const ChooseFormat = () => {
  const { place } = useLocation();
  const title = place.query["title"];
  return (
    <div class="page">
      <PageTitle
        sentence={title === undefined ? ["What would help here?"] : ["What would help with ", { name: title }, "?"]}
      />
      <p class="quiet">The smallest thing that gets people over the step is the best one.</p>
      <ul class="formats">
        {GUIDE_KINDS.map(({ kind, name, use }) => (
          <li key={kind}>
            <a href={hrefOf(place.path, { ...place.query, kind })} data-row>
              <b>{name}</b>
              <span>{use}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
