/** The look of modal windows; for the features that have one. */
export const MODAL_STYLES = `
.modal{inline-size:480px;max-inline-size:calc(100vw - 32px);max-block-size:calc(100dvh - 32px);padding:24px;overflow:auto}
.modal::backdrop{background:rgb(20 26 34/.38)}
@media (max-width:640px){.modal{inline-size:100vw;max-inline-size:none;max-block-size:92dvh;margin-block-end:0;border-end-start-radius:0;border-end-end-radius:0;padding:20px 16px;border-inline-width:0;border-block-end-width:0}}
`;
