// The queue stub: what stands in for Handrail until its file arrives. Every call is kept and replayed in order; if the
// file never arrives (blocked, offline), every call goes on doing nothing, and the queue stops growing.

/** One kept call: the method's path, its arguments, and for `on` the handle that stops or never starts it. */
export interface KeptCall {
  readonly 0: string;
  readonly 1: readonly unknown[];
  /** The host stopped listening before the file arrived. */
  readonly c?: 1;
  /** Stops listening; set at the replay. */
  u?: () => void;
}

/**
 * The stub as it stands inline in a page, under 500 bytes. It makes no script element: under a strict Trusted Types
 * policy an inline script may not set a script's address, so the file has a tag of its own.
 */
export const STUB =
  "(w=>{if(w.handrail)return;let q=[],r=m=>(...a)=>{q.length<500&&q.push([m,a])},h={q,progress:()=>({journeys:[]}),on(...a){let e=['on',a];q.push(e);return()=>{e.c=1;e.u&&e.u()}},step(k){let o={};for(let m of['start','complete','skip','waiting'])o[m]=()=>r('step.'+m)(k);return o},help:{open:r('help.open')},importer:{register:r('importer.register')}};for(let m of'init identify account track page show hide consent reset destroy'.split(' '))h[m]=r(m);w.handrail=h})(window)";
