// Draws what a figure's data-chart attribute describes. The table beside it says the same, so a picture that fails is no loss.
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, MarkLineComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

echarts.use([BarChart, LineChart, GridComponent, MarkLineComponent, SVGRenderer]);

const drawn = new Map();

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const textStyle = () => ({
  fontFamily: getComputedStyle(document.body).fontFamily,
  fontSize: 16,
  color: colour("--ink"),
});

const seams = (chart) => ({
  silent: true,
  symbol: "none",
  lineStyle: { color: colour("--ink"), type: "dotted", width: 2 },
  label: { ...textStyle(), position: "end", distance: 24, formatter: (line) => line.name },
  data: chart.seams.map((seam) => ({ xAxis: seam.at, name: seam.text })),
});

// The label of the highest value stands in the picture; every other value stands in the table.
const side = (at, of) => (at < of / 8 ? "left" : at > (of * 7) / 8 ? "right" : "center");

const peak = (chart) => {
  const known = chart.values.filter((value) => value !== null);
  return known.length === 0 ? -1 : chart.values.indexOf(Math.max(...known));
};

const labelled = (chart, at) => ({
  ...textStyle(),
  show: at === peak(chart),
  position: "top",
  align: chart.type === "bar" ? "center" : side(at, chart.values.length),
  formatter: () => chart.texts[at],
});

const bars = (chart) => [
  {
    type: "bar",
    barMaxWidth: 56,
    markLine: seams(chart),
    data: chart.values.map((value, at) => ({
      value,
      label: labelled(chart, at),
      itemStyle: {
        color: colour("--series"),
        borderColor: colour("--series-edge"),
        borderWidth: at === chart.today ? 2 : 0,
        borderType: "dashed",
        decal: chart.estimated[at]
          ? { symbol: "rect", color: colour("--card"), dashArrayX: [1, 0], dashArrayY: [3, 5], rotation: -0.8 }
          : undefined,
      },
    })),
  },
];

const lines = (chart) => {
  const line = { width: 3, color: colour("--series") };
  const solid = chart.values.map((value, at) => (chart.today >= 0 && at >= chart.today ? null : value));
  const dashed = chart.values.map((value, at) =>
    chart.today >= 0 && (at === chart.today || at === chart.today - 1) ? value : null,
  );
  const band = chart.low.some((low, at) => low !== null && low !== chart.high[at]);
  const hidden = { lineStyle: { opacity: 0 }, symbol: "none", silent: true, stack: "band", stackStrategy: "all" };
  return [
    ...(band
      ? [
          { ...hidden, type: "line", data: chart.low },
          {
            ...hidden,
            type: "line",
            data: chart.high.map((high, at) => (high === null ? null : high - chart.low[at])),
            areaStyle: { color: colour("--series"), opacity: 0.22 },
          },
        ]
      : []),
    {
      type: "line",
      symbolSize: 8,
      lineStyle: line,
      markLine: seams(chart),
      data: solid.map((value, at) => ({
        value,
        symbol: chart.estimated[at] || at === peak(chart) ? "emptyCircle" : "none",
        itemStyle: { color: colour("--series") },
        label: labelled(chart, at),
      })),
    },
    {
      type: "line",
      symbol: "none",
      lineStyle: { ...line, type: "dashed" },
      data: dashed.map((value, at) => ({ value, label: { ...labelled(chart, at), show: at === chart.today && at === peak(chart) } })),
    },
  ];
};

const options = (chart) => {
  const number = new Intl.NumberFormat(chart.lang === "vi" ? "vi-VN" : "en-GB");
  return {
    animation: false,
    textStyle: textStyle(),
    grid: { left: 8, right: 16, top: chart.seams.length > 0 ? 60 : 36, bottom: 4, containLabel: true },
    xAxis: {
      type: "category",
      data: chart.labels,
      boundaryGap: chart.type === "bar",
      axisLabel: { ...textStyle(), hideOverlap: true, margin: 14 },
      axisLine: { onZero: false, lineStyle: { color: colour("--rule-strong") } },
      axisTick: { show: false },
    },
    yAxis: {
      type: "value",
      splitNumber: 4,
      minInterval: 1,
      axisLabel: { ...textStyle(), formatter: (value) => number.format(value) },
      splitLine: { lineStyle: { color: colour("--rule") } },
    },
    series: chart.type === "bar" ? bars(chart) : lines(chart),
  };
};

const draw = (holder) => {
  const chart = JSON.parse(holder.dataset.chart);
  holder.hidden = false;
  const instance = echarts.init(holder, null, { renderer: "svg" });
  instance.setOption(options(chart));
  drawn.set(holder, instance);
};

export const drawAll = () => {
  for (const [holder, instance] of drawn) {
    if (!holder.isConnected) {
      instance.dispose();
      drawn.delete(holder);
    }
  }
  document.querySelectorAll("[data-chart]").forEach((holder) => {
    if (!drawn.has(holder)) {
      draw(holder);
    }
  });
};

export const redrawAll = () => {
  for (const [holder, instance] of drawn) {
    instance.resize();
    instance.setOption(options(JSON.parse(holder.dataset.chart)), true);
  }
};
