/** The help panel's own look. */
export const STYLES = `
.search{display:flex;align-items:center;gap:8px;margin:0 16px 8px;padding-inline:10px;border:1px solid var(--edge);border-radius:calc(var(--radius)*.7);color:var(--quiet)}
.search:focus-within{outline:2px solid var(--link);outline-offset:1px}
.search input{flex:1;min-inline-size:0;min-block-size:42px;border:0;outline:0;background:none;color:var(--text)}
.search input::placeholder{color:var(--quiet);opacity:1}
.help h3{font-weight:400;margin-block:8px 2px}
.entries{list-style:none}
.entries li+li{border-block-start:1px solid var(--line)}
.entries button{display:flex;align-items:center;gap:12px;inline-size:100%;min-block-size:44px;padding:10px 0;border:0;background:none;text-align:start;cursor:pointer}
.entries button:hover span{text-decoration:underline;text-underline-offset:2px}
.entries span{flex:1;min-inline-size:0}
.entries .glyph{color:var(--quiet)}
[dir=rtl] .turns{scale:-1 1}
@media (max-width:640px){.search input{font-size:16px}}
`;
