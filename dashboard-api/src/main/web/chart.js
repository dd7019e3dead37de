// Draws what a figure's data-chart attribute describes. The table beside it says the same, so a picture that fails is no loss.
// Of ECharts only what a line of days needs: seams and notes are lines of their own, bars are drawn by the server.
import { LineChart } from "echarts/charts";
import { GridSimpleComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

echarts.use([LineChart, GridSimpleComponent, SVGRenderer]);

const drawn = new Map();

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const textStyle = () => ({
  fontFamily: getComputedStyle(document.body).fontFamily,
  fontSize: 16,
  color: colour("--ink"),
});

const known = (values) => values.filter((value) => value !== null && value !== undefined);

// At most five lines across, at 0 and at round numbers.
const scale = (chart) => {
  const all = known([...chart.values, ...chart.high, ...chart.low]);
  const most = Math.max(1, ...all);
  const least = Math.min(0, ...all);
  const rough = (most - least) / 4;
  const power = Math.pow(10, Math.floor(Math.log10(rough)));
  const step = Math.max(1, power * [1, 2, 2.5, 5, 10].find((times) => times * power >= rough));
  return { min: least === 0 ? 0 : -step * Math.ceil(-least / step), max: step * Math.ceil(most / step), interval: step };
};

// The label of the highest value stands in the picture; every other value stands in the table.
const side = (at, of) => (at < of / 8 ? "left" : at > (of * 7) / 8 ? "right" : "center");

const peak = (chart) => {
  const values = known(chart.values);
  return values.length === 0 ? -1 : chart.values.indexOf(Math.max(...values));
};

// On an axis of names ECharts leaves out the symbols of those it does not write: what is marked must show.
const plain = { type: "line", silent: true, symbol: "none", showAllSymbol: true };

// From here on the figures mean something else.
const seams = (chart, axis) =>
  chart.seams.map((seam) => ({
    ...plain,
    symbol: "circle",
    symbolSize: 1,
    lineStyle: { color: colour("--ink"), type: "dotted", width: 2 },
    data: [
      { value: [seam.at, axis.min], label: { show: false } },
      {
        value: [seam.at, axis.max],
        label: {
          ...textStyle(),
          show: true,
          position: "top",
          distance: 26,
          align: side(chart.labels.indexOf(seam.at), chart.labels.length),
          formatter: () => seam.text,
        },
      },
    ],
  }));

// The numbers of the notes that stand under the picture.
const notes = (chart, axis) =>
  chart.notes.map((note) => ({
    ...plain,
    symbol: "circle",
    symbolSize: 28,
    itemStyle: { color: colour("--card"), borderColor: colour("--ink"), borderWidth: 2 },
    label: { ...textStyle(), show: true, position: "inside", formatter: () => note.text },
    data: [[note.at, axis.max]],
  }));

// Estimated parts: from the least to the most that it can be, hatched.
const bands = (chart) => {
  if (!chart.low.some((low, at) => low !== null && low !== chart.high[at])) {
    return [];
  }
  const hidden = { ...plain, lineStyle: { opacity: 0 }, stack: "band", stackStrategy: "all" };
  return [
    { ...hidden, data: chart.low },
    {
      ...hidden,
      data: chart.high.map((high, at) => (high === null ? null : high - chart.low[at])),
      areaStyle: { color: colour("--series"), opacity: 0.3 },
      itemStyle: {
        decal: { symbol: "rect", color: colour("--card"), dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -0.8 },
      },
    },
  ];
};

const lines = (chart) => {
  const top = peak(chart);
  const today = chart.today;
  const point = (value, at) => ({
    value,
    symbol: chart.estimated[at] || at === top ? "emptyCircle" : "none",
    itemStyle: { color: colour("--series") },
    label: {
      ...textStyle(),
      show: at === top,
      position: "top",
      align: side(at, chart.values.length),
      formatter: () => chart.texts[at],
    },
  });
  const line = { width: 3, color: colour("--series") };
  return [
    {
      type: "line",
      showAllSymbol: true,
      symbolSize: 8,
      lineStyle: line,
      data: chart.values.map((value, at) => point(today >= 0 && at >= today ? null : value, at)),
    },
    {
      type: "line",
      showAllSymbol: true,
      symbolSize: 8,
      lineStyle: { ...line, type: "dashed" },
      data: chart.values.map((value, at) => {
        const drawn = today >= 0 && (at === today || at === today - 1);
        const shown = point(drawn ? value : null, at);
        return at === today ? shown : { ...shown, symbol: "none", label: { show: false } };
      }),
    },
  ];
};

const options = (chart) => {
  const number = new Intl.NumberFormat(chart.lang === "vi" ? "vi-VN" : "en-GB");
  const axis = scale(chart);
  return {
    animation: false,
    textStyle: textStyle(),
    grid: { left: 8, right: 16, top: chart.seams.length > 0 ? 64 : 40, bottom: 4, containLabel: true },
    xAxis: {
      type: "category",
      data: chart.labels,
      boundaryGap: false,
      axisLabel: { ...textStyle(), hideOverlap: true, margin: 14 },
      axisLine: { onZero: false, lineStyle: { color: colour("--rule-strong") } },
      axisTick: { show: false },
    },
    yAxis: {
      type: "value",
      ...axis,
      axisLabel: { ...textStyle(), formatter: (value) => number.format(value) },
      splitLine: { lineStyle: { color: colour("--rule") } },
    },
    series: [...bands(chart), ...lines(chart), ...seams(chart, axis), ...notes(chart, axis)],
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
