import { render } from "preact";
import { App } from "./app/App.tsx";
import { LocationProvider } from "./location/LocationProvider.tsx";
import "./style/tokens.css";
import "./style/base.css";
import "./style/layout.css";
import "./style/controls.css";
import "./style/tables.css";
import "./style/charts.css";
import "./style/detector.css";
import "./style/authoring.css";
import "./style/print.css";

const root = document.getElementById("app");
if (root !== null) {
  render(
    <LocationProvider>
      <App />
    </LocationProvider>,
    root,
  );
}
