import { snippet } from "@handrail/sdk/snippet";

/** Where a fixture page finds its Handrail. */
export interface Install {
  readonly url: string;
  readonly key: string;
}

/** A fixture page: Handrail installed as the documentation says, then `body`. `{nonce}` becomes the page's nonce. */
export const page = (install: Install, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Fixture</title>
${snippet({ serverUrl: install.url, key: install.key, nonce: "{nonce}" })}
</head>
<body>
${body}
</body>
</html>`;

/** A page with things to point at and to press. */
export const BODY = `
<main>
<h1 id="start">Start</h1>
<p id="second">Second</p>
<nav><a id="to-create" href="/create">Create</a> <a id="to-results" href="/results/1">Results</a></nav>
<form id="form"><label>Name <input id="name" name="name"></label> <button id="save">Save</button></form>
<button id="dead" type="button">Refresh totals</button>
</main>`;
