/** The look of what only some imports show: questions, faults, tables. It comes with the first step of these. */
export const DETAIL_STYLES = `
.value{background:var(--wash);border-radius:4px;padding:0 4px;overflow-wrap:anywhere}
.note{display:grid;gap:6px;padding:12px 14px;border:1px solid var(--line);border-radius:var(--radius);background:var(--tint)}
.tick{display:flex;align-items:center;gap:8px;min-block-size:32px;cursor:pointer}
.tick input{accent-color:var(--accent);inline-size:18px;block-size:18px;margin:0;flex:none}
.ticks{display:grid;gap:2px}
.button[aria-pressed=true]{border-color:var(--link);background:var(--tint)}
.field{display:grid;gap:4px;justify-items:start}
.field.row{grid-auto-flow:column;gap:8px;align-items:end;justify-content:start}
.field:not(.row),.field label{grid-template-columns:minmax(0,100%)}
.field label{display:grid;gap:4px}
.field span,.replace .quiet{font-size:13px;color:var(--quiet)}
.inline{display:inline-flex;align-items:center;gap:8px}
ul.examples{list-style:none;display:flex;flex-wrap:wrap;gap:6px}
ul.examples li{padding:4px 10px;border:1px solid var(--line);border-radius:calc(var(--radius)*.7);background:var(--wash);overflow-wrap:anywhere}
.sources{list-style:none;display:grid;gap:6px}
.sources li{display:grid;grid-template-columns:minmax(120px,240px) 1fr;gap:12px;align-items:center}
.sources .button{justify-content:start;text-align:start;font-weight:400}
.fields{display:grid;grid-template-columns:repeat(auto-fill,minmax(230px,1fr));gap:10px 16px;align-items:start}
.fields>div{display:grid;gap:2px;align-content:start}
.fields>div>div{min-block-size:36px;display:flex;flex-wrap:wrap;gap:6px;align-items:center}
.fields select{inline-size:100%}
.import table{border-collapse:collapse;inline-size:100%;font-size:13px;font-variant-numeric:tabular-nums}
.import :is(th,td){padding:6px 10px;text-align:start;vertical-align:middle;border-block-end:1px solid var(--line)}
.import thead th{font-weight:400;color:var(--quiet);border-block-end-color:var(--edge);white-space:nowrap}
.pairs tr>*:first-child{padding-inline-start:0!important}
.pairs tbody th{font-weight:600}
.pairs .examples{max-inline-size:240px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.pairs td.examples,.sources .quiet{text-align:-webkit-match-parent;text-align:match-parent}
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
.fill>:first-child{flex:0 1 300px}
.differences :is(th,td){white-space:normal;max-inline-size:none;overflow-wrap:break-word}
.differences del{color:var(--quiet)}.differences ins{text-decoration:none;font-weight:600}
@media (max-width:640px){
.tick,.replace .tick,.cause .more>summary{min-block-size:44px}
.cause{grid-template-columns:1fr;padding:12px}
.cause .fix{justify-self:start}
.differences :is(th,td){padding-inline:5px}
.sources li{grid-template-columns:1fr;gap:2px}
.pairs,.pairs tbody,.pairs tr{display:block}
.pairs thead{display:none}
.pairs tr{display:grid!important;grid-template-columns:1fr 1fr;gap:2px 12px;align-items:center;padding-block:8px;border-block-end:1px solid var(--line)}
.pairs :is(th,td){padding:0!important;border:0!important}
.pairs .examples{grid-column:1;grid-row:2;max-inline-size:none}
.pairs td:last-child{grid-column:2;grid-row:1/3}
}
@media (pointer:coarse){.tick{min-block-size:44px}}
`;
