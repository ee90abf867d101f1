// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { LocationProvider, useLocation } from "./LocationProvider.tsx";

const Filters = () => {
  const { place, setQuery } = useLocation();
  return (
    <>
      <p>{place.query["days"] ?? "28"} days</p>
      <button type="button" onClick={() => setQuery({ days: "7" })}>
        last week
      </button>
      <button type="button" onClick={() => setQuery({ q: "ada" }, "replace")}>
        typed
      </button>
    </>
  );
};

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it("gives each change of a filter a place in the history, so that Back undoes it", () => {
  window.history.replaceState(null, "", "/");
  const pushed = vi.spyOn(window.history, "pushState");
  render(
    <LocationProvider>
      <Filters />
    </LocationProvider>,
  );
  fireEvent.click(screen.getByRole("button", { name: "last week" }));
  expect(window.location.search).toBe("?days=7");
  expect(pushed).toHaveBeenCalledTimes(1);
  window.history.replaceState(null, "", "/");
  fireEvent.popState(window);
  expect(screen.getByText("28 days")).toBeDefined();
});

it("keeps words being typed in the address without a place for each letter", () => {
  window.history.replaceState(null, "", "/");
  const pushed = vi.spyOn(window.history, "pushState");
  render(
    <LocationProvider>
      <Filters />
    </LocationProvider>,
  );
  fireEvent.click(screen.getByRole("button", { name: "typed" }));
  expect(window.location.search).toBe("?q=ada");
  expect(pushed).not.toHaveBeenCalled();
});
