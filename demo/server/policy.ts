/**
 * The strict policy Handrail must work under: nothing is allowed but scripts with this response's nonce and what they
 * load, the demo's own style sheet and pictures, and talking to the Handrail server.
 */
export const strictPolicy = ({ nonce, handrail }: { readonly nonce: string; readonly handrail: string }): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "trusted-types 'none'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${handrail}`,
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
