import { useEffect, useState } from "preact/hooks";
import { useApp } from "./context.ts";

/** A number that changes by itself all the time: a click that does nothing must not look answered because of it. */
export const Ticker = () => {
  const { t } = useApp();
  const [count, setCount] = useState(48_201_334);
  useEffect(() => {
    const timer = setInterval(() => setCount((before) => before + 1 + Math.floor(Math.random() * 9)), 900);
    return () => clearInterval(timer);
  }, []);
  return <p class="ticker">{t("ticker", { count })}</p>;
};
