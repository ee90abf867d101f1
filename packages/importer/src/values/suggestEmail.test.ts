import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isAddress } from "./addressValue.ts";
import { isMisspelt, suggestEmail } from "./suggestEmail.ts";

test("slips in the domains most people have are put right", () => {
  for (const [slip, meant] of [
    ["gamil.com", "gmail.com"],
    ["gmial.com", "gmail.com"],
    ["gmail.con", "gmail.com"],
    ["gmail.co", "gmail.com"],
    ["hotmial.com", "hotmail.com"],
    ["yaho.com", "yahoo.com"],
    ["yahooo.co.uk", "yahoo.co.uk"],
    ["outlok.com", "outlook.com"],
    ["firm.con", "firm.com"],
  ])
    expect([slip, suggestEmail(`ann@${slip}`), isMisspelt(`ann@${slip}`)]).toEqual([slip, `ann@${meant}`, true]);
});

test("domains that only look like others are left alone", () => {
  for (const domain of [
    "gmail.com",
    "mail.com",
    "ymail.com",
    "email.com",
    "yahoo.co.uk",
    "yahoo.fr",
    "firm.co",
    "GMAIL.COM",
  ])
    expect([domain, suggestEmail(`ann@${domain}`), isMisspelt(`ann@${domain}`)]).toEqual([domain, null, false]);
});

test("what hands and pages do to addresses is undone", () => {
  for (const text of [
    "a@b.de.",
    "a@b.de,",
    "a @ b.de",
    "a (at) b.de",
    "a[at]b(dot)de",
    "a at b dot de",
    "a@b,de",
    "a@@b.de",
    "a@b..de",
    "a＠b.de",
    ";a@b.de",
  ])
    expect([text, suggestEmail(text)]).toEqual([text, "a@b.de"]);
});

test("a text that is no address at all has no suggestion", () => {
  for (const text of ["", "nobody", "@", "n/a", "a@b", "see notes"]) expect(suggestEmail(text)).toBeNull();
});

test("an address is asked about again once its domain is known to be fine", () => {
  expect([isMisspelt("a@fine.example"), isMisspelt("b@fine.example"), isMisspelt("b@gmal.com")]).toEqual([
    false,
    false,
    true,
  ]);
});

test("a suggestion is always an address, and needs none itself", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z.,@ ()]{1,12}@?[a-z]{1,8}[.,]{1,2}[a-z]{1,4}$/), (text) => {
      const meant = suggestEmail(text);
      if (meant !== null) expect([isAddress(meant), suggestEmail(meant)]).toEqual([true, null]);
    }),
  );
});
