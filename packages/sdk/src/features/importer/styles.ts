/** The look of what every import shows. Colours are tokens, sides are logical, what moves is nothing. */
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
.choices{display:flex;flex-wrap:wrap;gap:8px}
.review,.rows{display:flex;flex-direction:column;gap:12px}
.summary{display:flex;align-items:center;gap:8px;min-block-size:36px}
.sentence{font-size:20px;font-weight:600;line-height:1.3;margin-inline-end:auto}
.undo{display:flex;align-items:center;gap:4px;flex:none}
.undo .icon{inline-size:36px;block-size:36px}
.icon[aria-disabled=true]{opacity:.4;cursor:default}
.turns:dir(rtl){scale:-1 1}
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
@media (max-width:640px){
.import :is(textarea,select,input[type=text],input[type=search]){font-size:16px!important;min-block-size:44px}
.import{min-block-size:60dvh}
.import.broad{block-size:92dvh}
.fold>summary{min-block-size:44px}
.link{min-block-size:44px;padding-inline:8px}
.undo .icon{inline-size:44px;block-size:44px}
.import .foot{margin-block-start:auto;padding-block-start:8px}
}
@media (pointer:coarse){.button,.fold>summary{min-block-size:44px}}
@media (forced-colors:active){
progress{forced-color-adjust:none;background:Canvas;border:1px solid CanvasText;color:Highlight}
progress::-webkit-progress-value{background:Highlight}
}
`;
