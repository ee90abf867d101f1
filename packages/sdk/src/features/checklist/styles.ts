/** The checklist's own look. */
export const STYLES = `
.ring{inline-size:20px;block-size:20px;flex:none;fill:none;stroke:var(--line);stroke-width:3;rotate:-90deg}
.ring circle+circle{stroke:var(--accent)}
.launcher .name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;max-inline-size:220px}
.launcher .quiet{font-weight:400;white-space:nowrap}
.body{display:grid;gap:8px;align-content:start}
.steps{list-style:none;display:grid;margin-block-start:4px}
.step{display:flex;gap:10px;padding-block:10px;border-block-start:1px solid var(--line)}
.step>div{flex:1;min-inline-size:0}
.step .title{font-weight:600}
.step.done .title,.step.skipped .title,.step.locked .title{font-weight:400;color:var(--quiet)}
.step .foot{margin-block-start:8px}
.mark{inline-size:20px;block-size:20px;flex:none;fill:none;stroke:var(--edge);stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.mark.active{stroke:var(--accent)}.mark.active path{fill:var(--accent);stroke:none}
.mark.waiting path{stroke-width:2.5}
.mark.done circle{fill:var(--accent);stroke:var(--accent)}.mark.done path{stroke:var(--ink);stroke-width:2}
.step.locked .mark circle{stroke-dasharray:2 3}
@media (max-width:640px){.launcher .name{max-inline-size:130px}}
@media (forced-colors:active){.mark.done circle{fill:Highlight;stroke:Highlight}.mark.done path{stroke:HighlightText}}
`;
