/** The importer's own look. Colours are tokens, sides are logical, what moves is nothing. */
export const STYLES = `
@media (min-width:641px){.import{inline-size:720px}.import.broad{inline-size:min(1200px,calc(100vw - 32px));block-size:calc(100dvh - 32px)}}
.import{display:flex;flex-direction:column;gap:12px}
.import:not([open]){display:none}
.import>*{flex:none}
.import .head{align-items:center}
.wrong{color:var(--danger)}.caution{color:var(--caution)}
.import p:empty{display:none}
.import h3{margin:0;font-size:14.5px;font-weight:600;line-height:1.35}
.wide{flex-basis:100%}
.link{padding:0;border:0;background:none;color:var(--link);text-decoration:underline;text-underline-offset:2px;cursor:pointer;font-weight:400}
.value{background:var(--wash);border-radius:4px;padding:0 4px;overflow-wrap:anywhere}
.note{display:grid;gap:6px;padding:12px 14px;border:1px solid var(--line);border-radius:var(--radius);background:var(--tint)}
.drop{display:flex;flex-wrap:wrap;align-items:center;justify-content:center;gap:8px 12px;padding:28px 16px;border:1.5px dashed var(--edge);border-radius:var(--radius);background:var(--wash);text-align:center}
.drop.over{border-color:var(--link);background:var(--tint)}
.fold>summary{cursor:pointer;color:var(--quiet);min-block-size:32px;display:inline-flex;align-items:center;gap:6px;border-radius:4px;list-style:none}
.fold>summary::-webkit-details-marker{display:none}
.fold>summary::before{content:"";inline-size:6px;block-size:6px;border:solid currentColor;border-width:0 1.5px 1.5px 0;rotate:-45deg;margin-inline:2px 4px}
[dir=rtl] .fold>summary::before{rotate:135deg}
.fold[open]>summary::before{rotate:45deg}
.fold>summary:hover{color:var(--text)}
.paste{display:grid;gap:8px;justify-items:start;padding-block-start:6px}
.paste label{display:grid;gap:4px;inline-size:100%}
.import :is(textarea,select,input[type=text],input[type=search]){border:1px solid var(--edge);border-radius:calc(var(--radius)*.7);background:var(--surface);padding:6px 10px;min-block-size:36px;max-inline-size:100%}
textarea{resize:vertical;font:13px/1.5 ui-monospace,Menlo,Consolas,monospace!important;white-space:pre;overflow:auto}
.tick{display:flex;align-items:center;gap:8px;min-block-size:32px;cursor:pointer}
.tick input{accent-color:var(--accent);inline-size:18px;block-size:18px;margin:0;flex:none}
.ticks{display:grid;gap:2px}
.button[aria-pressed=true]{border-color:var(--link);background:var(--tint)}
.choices{display:flex;flex-wrap:wrap;gap:8px}
.field{display:grid;gap:4px;justify-items:start}
.field.row{grid-auto-flow:column;gap:8px;align-items:end;justify-content:start}
.field label{display:grid;gap:4px}
.field span,.replace .quiet{font-size:13px;color:var(--quiet)}
.inline{display:inline-flex;align-items:center;gap:8px}
ul.examples{list-style:none;display:flex;flex-wrap:wrap;gap:6px}
ul.examples li{padding:4px 10px;border:1px solid var(--line);border-radius:calc(var(--radius)*.7);background:var(--wash);overflow-wrap:anywhere}
.sources{list-style:none;display:grid;gap:6px}
.sources li{display:grid;grid-template-columns:minmax(120px,240px) 1fr;gap:12px;align-items:center}
.sources .button{justify-content:start;text-align:start;font-weight:400}
.fields{display:grid;grid-template-columns:repeat(auto-fill,minmax(190px,1fr));gap:10px 16px;align-items:start}
.fields>div{display:grid;gap:2px;align-content:start}
.fields>div>div{min-block-size:36px;display:flex;flex-wrap:wrap;gap:6px;align-items:center}
.fields select{inline-size:100%}
.import table{border-collapse:collapse;inline-size:100%;font-size:13px;font-variant-numeric:tabular-nums}
.import :is(th,td){padding:6px 10px;text-align:start;vertical-align:middle;border-block-end:1px solid var(--line)}
.import thead th{font-weight:400;color:var(--quiet);border-block-end-color:var(--edge);white-space:nowrap}
.pairs tr>*:first-child{padding-inline-start:0!important}
.pairs tbody th{font-weight:600}
.pairs .examples{max-inline-size:240px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.pairs td.examples{text-align:-webkit-match-parent;text-align:match-parent}
.pairs select{inline-size:100%}
.scroll{overflow:auto;max-block-size:300px;border:1px solid var(--line);border-radius:calc(var(--radius)*.7);overscroll-behavior:contain}
.scroll td{white-space:nowrap;max-inline-size:220px;overflow:hidden;text-overflow:ellipsis}
.scroll tbody tr:last-child>*{border-block-end:0}
.import .number{color:var(--quiet);text-align:end;font-weight:400;inline-size:1%;white-space:nowrap;font-variant-numeric:tabular-nums}
.scroll .heading td{font-weight:600;background:var(--tint)}
.scroll .heading .number{box-shadow:inset 3px 0 var(--accent)}
.scroll .left-out td{color:var(--quiet);text-decoration:line-through}
.number label{display:flex;align-items:center;justify-content:end;gap:6px}
.number input{accent-color:var(--accent);margin:0}
.review,.rows{display:flex;flex-direction:column;gap:12px}
.summary{display:flex;align-items:center;gap:8px;min-block-size:36px}
.sentence{font-size:20px;font-weight:600;line-height:1.3;margin-inline-end:auto}
.undo{display:flex;align-items:center;gap:4px;flex:none}
.undo .icon{inline-size:36px;block-size:36px}
.icon[aria-disabled=true]{opacity:.4;cursor:default}
.turns:dir(rtl){scale:-1 1}
.causes{list-style:none;display:grid;gap:0;border:1px solid var(--line);border-radius:var(--radius)}
.causes>li+li{border-block-start:1px solid var(--line)}
.cause{display:grid;grid-template-columns:1fr auto;gap:4px 16px;padding:10px 14px;align-items:center}
.cause .what{display:grid;gap:2px;min-inline-size:0}
.cause h3::before{content:"!";display:inline-grid;place-items:center;inline-size:16px;block-size:16px;margin-inline-end:8px;border-radius:50%;background:var(--danger);color:var(--surface);font-size:11px;font-weight:700;vertical-align:1px}
.also .cause h3::before{content:"i";background:var(--quiet)}
.also{display:grid;gap:6px}
.cause>:is(.map,.fill,.more){grid-column:1/-1}
.cause .more>summary{font-size:13px;min-block-size:28px}
.cause .more .choices{padding-block:4px}
.map{display:grid;gap:8px;justify-items:start}
.map ul{list-style:none;display:grid;gap:4px;inline-size:100%;max-block-size:240px;overflow:auto}
.map li{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:12px;align-items:center}
.map .from{overflow:hidden;text-overflow:ellipsis}
.fill{display:flex;flex-wrap:wrap;gap:8px}
.consequence{padding:10px 14px;border-inline-start:3px solid var(--caution);background:var(--wash)}
progress{inline-size:100%;block-size:8px;border:0;border-radius:4px;overflow:hidden;appearance:none;background:var(--line);color:var(--accent)}
progress::-webkit-progress-bar{background:var(--line)}
progress::-webkit-progress-value{background:var(--accent);border-radius:4px}
progress::-moz-progress-bar{background:var(--accent);border-radius:4px}
.counts{display:flex;flex-wrap:wrap;gap:4px 16px;font-variant-numeric:tabular-nums}
.sum{list-style:none;display:grid;gap:6px}
.sum .accepted{font-size:20px;font-weight:600;line-height:1.3}
.sum .total{border-block-start:1px solid var(--line);padding-block-start:6px}
.sum ul{padding-inline-start:18px;margin-block-start:2px}
.differences del{color:var(--quiet)}.differences ins{text-decoration:none;font-weight:600}
@media (max-width:640px){
.import :is(textarea,select,input[type=text],input[type=search]){font-size:16px!important;min-block-size:44px}
.import{min-block-size:60dvh}
.import.broad{block-size:92dvh}
.fold>summary,.tick,.replace .tick,.cause .more>summary{min-block-size:44px}
.link{min-block-size:44px;padding-inline:8px}
.undo .icon{inline-size:44px;block-size:44px}
.cause{grid-template-columns:1fr;padding:12px}
.cause .fix{justify-self:start}
.sources li{grid-template-columns:1fr;gap:2px}
.pairs,.pairs tbody,.pairs tr{display:block}
.pairs thead{display:none}
.pairs tr{display:grid!important;grid-template-columns:1fr 1fr;gap:2px 12px;align-items:center;padding-block:8px;border-block-end:1px solid var(--line)}
.pairs :is(th,td){padding:0!important;border:0!important}
.pairs .examples{grid-column:1;grid-row:2;max-inline-size:none}
.pairs td:last-child{grid-column:2;grid-row:1/3}
.import .foot{margin-block-start:auto;padding-block-start:8px}
}
@media (pointer:coarse){.button,.fold>summary,.tick{min-block-size:44px}}
@media (forced-colors:active){
progress{forced-color-adjust:none;background:Canvas;border:1px solid CanvasText;color:Highlight}
progress::-webkit-progress-value{background:Highlight}
}
`;
