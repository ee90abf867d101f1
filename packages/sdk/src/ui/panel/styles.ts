/** The look of launchers in the dock and of the panels they open; for the features that have them. */
export const PANEL_STYLES = `
.dock{position:fixed;inset-block-end:16px;inset-inline-end:16px;display:flex;flex-direction:row-reverse;align-items:flex-end;gap:8px;pointer-events:none;max-inline-size:calc(100vw - 32px)}
.launcher{pointer-events:auto;min-block-size:44px;min-inline-size:44px;border-radius:22px;border-color:var(--line);box-shadow:var(--shadow);padding-inline:14px}
.launcher[data-away]{visibility:hidden}
.panel{position:fixed;inset-block-end:72px;inset-inline-end:16px;inline-size:360px;max-inline-size:calc(100vw - 32px);max-block-size:min(600px,calc(100dvh - 96px));display:flex;flex-direction:column}
.panel>.head{padding:16px 16px 8px}
.panel>.body{overflow:auto;overscroll-behavior:contain;padding:0 16px 16px;flex:1}
@media (max-width:640px){.panel{inset-inline:0;inset-block-end:0;inline-size:auto;max-inline-size:none;max-block-size:85dvh;border-end-start-radius:0;border-end-end-radius:0;border-inline-width:0;border-block-end-width:0}.panel>.body{padding-block-end:max(16px,env(safe-area-inset-bottom))}}
`;
