/** How much of a drawing's height the words under its axis take. */
export const AXIS = 20;

const anchorOf = (place: number): "start" | "middle" | "end" => {
  if (place < 0.04) return "start";
  return place > 0.96 ? "end" : "middle";
};

/** Words under the axis of a drawing of this height; `place` is from the left edge, 0 to 1. */
export const AxisTicks = ({
  ticks,
  height,
}: {
  readonly ticks: readonly { readonly place: number; readonly label: string }[];
  readonly height: number;
}) =>
  ticks.map(({ place, label }) => {
    const x = `${place * 100}%`;
    return (
      <g key={label}>
        <line x1={x} x2={x} y1={height - AXIS} y2={height - AXIS + 4} class="axis" />
        <text x={x} y={height - 3} text-anchor={anchorOf(place)}>
          {label}
        </text>
      </g>
    );
  });
