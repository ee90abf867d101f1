/**
 * What all widgets share. Inside the shadow root nothing of the host's sheets applies, and what would be inherited is
 * reset on the host element; `!important` there, because the page's own `*` rules do reach that one element.
 */
export const BASE_STYLES = `
:host{all:initial!important;position:fixed!important;inset:0 auto auto 0!important;inline-size:0!important;block-size:0!important;overflow:visible!important;pointer-events:none!important;z-index:2147483647!important}
*,::before,::after{box-sizing:border-box}
.hr{font:400 14.5px/1.45 var(--font);color:var(--text);text-align:start;-webkit-text-size-adjust:100%;overflow-wrap:anywhere}
.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
h2,h3,p,ul,ol,fieldset{margin:0;padding:0;border:0}
h2{font-size:16px;font-weight:600;line-height:1.3}
h2:focus-visible{outline-offset:2px;border-radius:3px}
.rich{display:grid;gap:8px}
.rich ul,.rich ol{padding-inline-start:20px}
code{font:.92em ui-monospace,Menlo,Consolas,monospace;background:var(--wash);border-radius:4px;padding:1px 4px}
a{color:var(--link);text-underline-offset:2px}
.quiet{color:var(--quiet);font-size:13px;font-variant-numeric:tabular-nums}
button,input,select,textarea{font:inherit;color:inherit;letter-spacing:inherit}
.button{display:inline-flex;align-items:center;justify-content:center;gap:6px;min-block-size:36px;padding:6px 14px;border:1px solid var(--edge);border-radius:calc(var(--radius)*.7);background:var(--surface);color:var(--text);font-weight:600;line-height:1.25;text-decoration:none;text-align:center;cursor:pointer}
.button:hover{background:var(--wash)}
.button.main{background:var(--accent);border-color:var(--accent);color:var(--ink)}
.button.main:hover{box-shadow:inset 0 0 0 2px var(--ink)}
.button.plain{border-color:transparent;background:none;color:var(--quiet);padding-inline:8px}
.button.plain:hover{color:var(--text);text-decoration:underline}
.button[aria-disabled=true]{opacity:.6;cursor:default}
.icon{display:grid;place-items:center;inline-size:44px;block-size:44px;padding:0;border:0;border-radius:var(--radius);background:none;color:var(--quiet);cursor:pointer}
.icon:hover{color:var(--text)}
.icon svg,.glyph{inline-size:16px;block-size:16px;flex:none;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.card,.panel,.modal{background:var(--surface);color:var(--text);border:1px solid var(--line);border-radius:var(--radius);box-shadow:var(--shadow);pointer-events:auto}
.card{position:fixed;display:flex;inline-size:360px;max-inline-size:calc(100vw - 24px);max-block-size:calc(100dvh - 24px)}
.inner{flex:1;min-inline-size:0;overflow:auto;overscroll-behavior:contain;padding:16px;display:grid;gap:8px;align-content:start}
.card.corner{inset-block-end:16px;inset-inline-end:16px}
@media (min-width:641px){.layers:has(~.dock>.layer) .card.corner{inset-block-end:76px}}
.tip{position:absolute;inline-size:11px;block-size:11px;rotate:45deg;background:inherit;border:solid var(--line);border-width:0}
.tip[data-side=bottom]{top:-6px;border-width:1px 0 0 1px}
.tip[data-side=top]{bottom:-6px;border-width:0 1px 1px 0}
.tip[data-side=left]{right:-6px;border-width:1px 1px 0 0}
.tip[data-side=right]{left:-6px;border-width:0 0 1px 1px}
.card[data-away]{visibility:hidden}
.beside:not([data-side]){opacity:0}
.head{display:flex;align-items:flex-start;gap:8px}
.head>:first-child{margin-inline-end:auto;min-inline-size:0}
.head>.icon{margin:-12px;margin-inline-start:0}
.foot{display:flex;flex-wrap:wrap;align-items:center;gap:8px;margin-block-start:6px}
.foot .quiet{margin-inline-end:auto}
.foot>.plain:first-child{margin-inline-start:-8px}
.foot .end{margin-inline-start:auto}
@media (max-width:640px){
.card{inset-inline:0;inset-block-end:0;inline-size:auto;max-inline-size:none;max-block-size:60dvh;border-end-start-radius:0;border-end-end-radius:0;border-inline-width:0;border-block-end-width:0;padding-block-end:env(safe-area-inset-bottom)}
.card.corner{inset:auto 0 0}
.layers{position:relative;z-index:1}
.card[data-side=top]{inset-block:0 auto;border-radius:0 0 var(--radius) var(--radius);border-block-width:0 1px}
.button{min-block-size:44px}
}
@media (prefers-reduced-motion:no-preference){
.card,.panel,.modal{animation:arrive .16s ease-out}
.card[data-side=top]{--from:8px}
@keyframes arrive{from{opacity:0;translate:0 var(--from,-8px)}}
}
@media (forced-colors:active){
.card,.panel,.modal,.button{border:1px solid ButtonBorder}
.button.main{background:Highlight;color:HighlightText;forced-color-adjust:none}
:focus-visible{outline-color:Highlight}
}
@media print{.hr{display:none}}
`;
