import { useEffect, useRef } from "preact/hooks";

const HEIGHT = 200;

/** Bars on a canvas: clicking one changes pixels and nothing a mutation observer sees. */
export const OpensChart = ({
  label,
  values,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly values: readonly number[];
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
}) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const draw = () => paint(element, values, chosen);
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    return () => observer.disconnect();
  }, [values, chosen]);
  const at = (event: MouseEvent) => {
    const box = canvas.current?.getBoundingClientRect();
    if (box)
      onChoose(Math.min(values.length - 1, Math.floor(((event.clientX - box.left) / box.width) * values.length)));
  };
  return (
    <canvas
      ref={canvas}
      class="chart"
      role="img"
      aria-label={label}
      tabIndex={0}
      style={{ blockSize: `${HEIGHT}px` }}
      onClick={at}
      onKeyDown={(event) => {
        const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
        if (by !== 0) onChoose(Math.min(values.length - 1, Math.max(0, (chosen ?? -by) + by)));
      }}
    />
  );
};

const paint = (canvas: HTMLCanvasElement, values: readonly number[], chosen: number | null): void => {
  const context = canvas.getContext("2d");
  if (!context) return;
  const style = getComputedStyle(canvas);
  const width = canvas.clientWidth;
  const scale = devicePixelRatio;
  canvas.width = width * scale;
  canvas.height = HEIGHT * scale;
  context.scale(scale, scale);
  const highest = Math.max(1, ...values);
  const step = width / values.length;
  values.forEach((value, index) => {
    const height = Math.max(2, (value / highest) * (HEIGHT - 8));
    context.fillStyle = style.getPropertyValue(index === chosen ? "--accent" : "--bar");
    context.fillRect(index * step + 1, HEIGHT - height, Math.max(1, step - 3), height);
  });
};
