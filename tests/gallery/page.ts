/** The pretended product around a widget: header, table, form, dialog; a look of its own that widgets borrow from. */
export const GALLERY_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Contacts</title>
<style nonce="{nonce}">
:root{--hr-accent:#3b4cca;font:16px/1.5 "Segoe UI",Roboto,"Helvetica Neue",sans-serif;background:#f6f6f3;color:#22252b}
.dark{background:#16181d;color:#e7e8ea;--hr-accent:#8f9bff;color-scheme:dark}
body{margin:0}
*{letter-spacing:.01em}
header{display:flex;gap:24px;align-items:center;padding:14px 24px;background:Canvas;border-bottom:1px solid #8884}
.dark header,.dark table,.dark input,.dark dialog{background:#1d2027;color:inherit}
header b{font-size:18px}nav{display:flex;gap:16px}nav a{color:inherit}
main{max-width:1040px;margin:0 auto;padding:24px}
.bar{display:flex;flex-wrap:wrap;gap:12px;align-items:center;margin-block:16px}
.bar input{flex:1;min-width:140px}
input,button.host{font:inherit;padding:8px 12px;border:1px solid #7778;border-radius:6px;background:#fff;color:inherit}
button.host{background:#3b4cca;color:#fff;border-color:#3b4cca}
.dark button.host{background:#8f9bff;color:#111}
table{inline-size:100%;border-collapse:collapse;background:#fff}
td,th{padding:10px 12px;text-align:start;border-bottom:1px solid #8883}
@media (max-width:640px){.wide{display:none}main{padding:16px}}
</style>
</head>
<body>
<header><b>Post</b><nav aria-label="Main"><a href="/contacts">Contacts</a><a href="/campaigns">Campaigns</a></nav></header>
<main>
<h1>Contacts</h1>
<div class="bar"><input id="search" aria-label="Search contacts"><button id="import" class="host" type="button">Import</button>
<button id="open-dialog" class="host" type="button">Details</button></div>
<table><thead><tr><th>Name</th><th>E-mail</th><th class="wide">Company</th></tr></thead><tbody>
${[
  "Amina Diallo,amina@example.com,Northwind",
  "Jonas Weber,jonas@example.com,Contoso",
  "Mei Tanaka,mei@example.com,Fabrikam",
  "Luca Rossi,luca@example.com,Adatum",
  "Sofia Petrova,sofia@example.com,Litware",
]
  .map((row) => row.split(","))
  .map(([name, mail, company]) => `<tr><td>${name}</td><td>${mail}</td><td class="wide">${company}</td></tr>`)
  .join("")}
</tbody></table>
<dialog id="details" aria-label="Details"><p>Details of a contact.</p><button id="close-dialog" class="host" type="button">Close details</button></dialog>
</main>
<script type="module" nonce="{nonce}">
document.querySelector("#open-dialog").addEventListener("click", () => document.querySelector("#details").showModal());
document.querySelector("#close-dialog").addEventListener("click", () => document.querySelector("#details").close());
</script>
<script type="module" nonce="{nonce}" src="/gallery/main.js"></script>
</body>
</html>`;
