import { startImporterHost } from "/work/main/tests/e2e/sdk/importerHost.ts";
import { openReady } from "/work/main/tests/e2e/sdk/browserPage.ts";
import { launchBrowser } from "/work/main/tests/harness/browser.ts";
import { openKillableBrowser } from "/work/main/tests/bench/importer/killableBrowser.ts";
const host = await startImporterHost({ definition: `{columns:[{key:"no",label:"No.",type:"id",required:true,unique:true}], url:"http://127.0.0.1:1/x", chunkSize: 200}`, init: "{debug:true}" });
for (const k of [0,1]) {
const b = k ? await openKillableBrowser("/tmp/prof"+Date.now()) : await launchBrowser();
const page = await b.newPage();
page.on("console", m => console.log(k, m.text())); page.on("pageerror", e=>console.log(String(e)));
await openReady(page, host.url);
await page.evaluate(() => window.handrail.show("import"));
await page.locator("handrail-surface .drop").waitFor({timeout: 6000}).then(()=>console.log("ok"),()=>console.log("not"));
await b.close();
}
console.log(host.collector.requests().slice(-30));
await host.stop();
