/** The importer's own look. */
export const STYLES = `
@media (min-width:641px){.import{inline-size:720px}}
.import{display:flex;flex-direction:column;gap:12px}
.import:not([open]){display:none}
.import>*{flex:none}
.wrong{color:var(--danger)}.caution{color:var(--caution)}
.import p:empty{display:none}
.drop{display:flex;flex-wrap:wrap;align-items:center;justify-content:center;gap:8px 12px;padding:28px 16px;border:1.5px dashed var(--edge);border-radius:var(--radius);background:var(--wash)}
.drop.over{border-color:var(--link);background:var(--tint)}
.paste{display:grid;gap:8px;justify-items:start}
.paste label{display:grid;gap:4px;inline-size:100%}
textarea,select{border:1px solid var(--edge);border-radius:calc(var(--radius)*.7);background:var(--surface);padding:8px 10px;min-block-size:40px;max-inline-size:100%}
textarea{resize:vertical;font:13px/1.5 ui-monospace,Menlo,Consolas,monospace;white-space:pre;overflow:auto}
.tick{display:flex;align-items:center;gap:8px;min-block-size:32px;align-self:start}
.tick input{accent-color:var(--accent);inline-size:18px;block-size:18px;margin:0;flex:none}
.import table{border-collapse:collapse;inline-size:100%;font-size:13px;font-variant-numeric:tabular-nums}
.import th,.import td{padding:6px 10px;text-align:start;vertical-align:middle;border-block-end:1px solid var(--line)}
.import thead th{font-weight:400;color:var(--quiet);border-block-end-color:var(--edge);white-space:nowrap}
.import thead tr>*:first-child,.pairs tbody tr>*:first-child{padding-inline-start:0}
.pairs tbody th{font-weight:600}
.pairs td.examples{text-align:-webkit-match-parent;text-align:match-parent}
.pairs .examples{max-inline-size:240px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.pairs select{inline-size:100%}
.scroll{overflow:auto;max-block-size:320px;border:1px solid var(--line);border-radius:calc(var(--radius)*.7);overscroll-behavior:contain}
.scroll thead th{position:sticky;inset-block-start:0;background:var(--surface);box-shadow:inset 0 -1px var(--edge)}
.scroll tr>*:first-child{padding-inline-start:12px!important}
.scroll td{white-space:nowrap;max-inline-size:220px;overflow:hidden;text-overflow:ellipsis}
.scroll td.odd{white-space:normal;min-inline-size:180px}
.scroll .number{color:var(--quiet);text-align:end}
.scroll .faulty{background:var(--wash)}
progress{inline-size:100%;block-size:8px;border:0;border-radius:4px;overflow:hidden;appearance:none;background:var(--line);color:var(--accent)}
progress::-webkit-progress-bar{background:var(--line)}
progress::-webkit-progress-value{background:var(--accent);border-radius:4px}
progress::-moz-progress-bar{background:var(--accent);border-radius:4px}
.sum{list-style:none;display:grid;gap:6px}
.sum .accepted{font-size:20px;font-weight:600;line-height:1.3}
.sum ul{padding-inline-start:18px;margin-block-start:2px}
@media (max-width:640px){
textarea,select{font-size:16px}
.import{min-block-size:60dvh}
.pairs,.pairs tbody,.pairs tr{display:block}
.pairs thead{display:none}
.pairs tr{display:grid;grid-template-columns:1fr 1fr;gap:2px 12px;align-items:center;padding-block:8px;border-block-end:1px solid var(--line)}
.pairs th,.pairs td{padding:0!important;border:0!important}
.pairs td.examples{text-align:-webkit-match-parent;text-align:match-parent}
.pairs .examples{grid-column:1;grid-row:2;max-inline-size:none}
.pairs td:last-child{grid-column:2;grid-row:1/3}
.import .foot{margin-block-start:auto;padding-block-start:8px}
}
@media (forced-colors:active){progress{forced-color-adjust:none;background:Canvas;border:1px solid CanvasText;color:Highlight}progress::-webkit-progress-value{background:Highlight}}
`;
