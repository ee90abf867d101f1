/** The look of the rows: the grid, the list of rows on phones, and what stands above them. */
export const ROWS_STYLES = `
.rows{flex:1 1 auto!important;min-block-size:0}
.tools{display:flex;flex-wrap:wrap;gap:8px;align-items:center;justify-content:space-between}
.filter{display:flex;flex-wrap:wrap;gap:8px;align-items:center;min-inline-size:0}
.filter select{max-inline-size:260px}
.filter input{inline-size:160px}
.replace,.selection{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:end;padding:10px 14px;border:1px solid var(--line);border-radius:var(--radius);background:var(--wash)}
.selection{align-items:center}
.replace label:not(.tick){display:grid;gap:2px}
.replace .tick{min-block-size:36px}
.none{display:none}
.whole{flex:1;min-block-size:0;display:grid}
.grid{position:relative;overflow:auto;min-block-size:180px;border:1px solid var(--edge);border-radius:calc(var(--radius)*.7);background:var(--surface);font-size:13px;font-variant-numeric:tabular-nums;overscroll-behavior:contain}
.pane{position:sticky;inset-block-start:0;inset-inline-start:0;overflow:hidden}
.line{position:absolute;inset-inline:0}
.line.top{inset-block-start:0;z-index:3;background:var(--surface);border-block-end:1px solid var(--edge);color:var(--quiet)}
.grid .cell{position:absolute;inset-block:0;display:flex;align-items:center;padding:0 10px;border-block-end:1px solid var(--line);border-inline-end:1px solid var(--line);background:var(--surface);overflow:hidden;white-space:nowrap;cursor:default}
.grid .cell>span:not(.unseen){overflow:hidden;text-overflow:ellipsis;flex:1;text-align:-webkit-match-parent;text-align:match-parent}
.grid .cell.number{inset-inline-start:0;z-index:2;inline-size:auto;justify-content:end;background:var(--wash)}
.grid .cell:focus{outline:2px solid var(--link);outline-offset:-2px;z-index:2}
.grid .cell.marked{box-shadow:inset 0 -2px var(--quiet)}
.grid .cell.faulty{box-shadow:inset 0 -2px var(--danger)}
.grid .cell.marked::after{content:"i";flex:none;display:grid;place-items:center;inline-size:16px;block-size:16px;margin-inline-start:6px;border-radius:50%;background:var(--quiet);color:var(--surface);font-size:11px;font-weight:700}
.grid .cell.faulty::after{content:"!";background:var(--danger)}
.grid .chosen .cell{background:var(--tint)}
.grid :is(.leftOut,.blank) .cell{color:var(--quiet)}
.grid .leftOut .cell>span{text-decoration:line-through}
.grid .cell input{position:absolute;inset:0;inline-size:100%;min-block-size:0;border:2px solid var(--link);border-radius:0;padding:0 8px;outline:0}
.status{min-block-size:20px}
.cards{position:relative;flex:1;min-block-size:220px;overflow:auto;border:1px solid var(--line);border-radius:calc(var(--radius)*.7)}
.cards ul{list-style:none}
.cards li{position:absolute;inset-inline:0;border-block-end:1px solid var(--line)}
.cards .row{display:grid;grid-template-columns:auto 1fr;gap:0 10px;align-content:center;inline-size:100%;block-size:100%;padding:6px 12px;border:0;background:none;text-align:start;overflow:hidden}
.cards .row>span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.cards .row .wrong{grid-column:2;font-size:13px}
.cards .leftOut .values{text-decoration:line-through;color:var(--quiet)}
.row-form{display:grid;gap:10px}
.row-form label{display:grid;gap:2px}
.row-form input{inline-size:100%}
.row-form input[aria-invalid=true]{border-color:var(--danger);border-width:2px}
.row-form .wrong{font-size:13px}
@media (max-width:640px){.filter,.filter select,.filter input{inline-size:100%;max-inline-size:none}}
@media (forced-colors:active){.grid .cell.marked{border-block-end:2px solid Mark;text-decoration:underline wavy}.grid .chosen .cell{background:Highlight;color:HighlightText;forced-color-adjust:none}}
`;
