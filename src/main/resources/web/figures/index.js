import './figures.css';
// Draws charts from the tables beside them, and again whenever the tables have changed.
import {
  BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip,
} from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);

const dark = matchMedia('(prefers-color-scheme: dark)');
const drawn = new Map();
// More of them on a line hide it
const MOST_POINTS = 31;

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function rows(table) {
  return [...table.tBodies[0].rows].map((row) => ({
    words: row.cells[0].textContent.trim(),
    tone: row.dataset.tone,
    values: [...row.cells].filter((cell) => cell.dataset.value).map((cell) => Number(cell.dataset.value)),
    shown: [...row.cells].slice(1).map((cell) => cell.textContent.trim()),
  }));
}

function scale() {
  return { grid: { color: colour('--line') }, ticks: { color: colour('--ink') }, beginAtZero: true };
}

// A count stands beside its name: nobody has to read a bar against an axis.
function bars(table) {
  const all = rows(table);
  return {
    type: 'bar',
    data: {
      labels: all.map((row) => [row.words, row.shown.filter(Boolean).join(' · ')]),
      datasets: [{ data: all.map((row) => row.values[0]), backgroundColor: all.map((row) => colour(`--chart-${row.tone}`)), borderRadius: 4, maxBarThickness: 26 }],
    },
    options: {
      indexAxis: 'y',
      plugins: { legend: { display: false } },
      scales: { x: { ...scale(), ticks: { color: colour('--soft'), precision: 0, maxTicksLimit: 5 } }, y: { ...scale(), grid: { display: false } } },
    },
    height: 60 + all.length * 46,
  };
}

function tone(cell, i) {
  return `--chart-${cell.dataset.tone ?? (i === 0 ? 'waiting' : 'care')}`;
}

function lines(table, unit) {
  const all = rows(table);
  const series = [...table.tHead.rows[0].cells].filter((cell) => cell.dataset.series);
  return {
    type: 'line',
    data: {
      labels: all.map((row) => row.words),
      datasets: series.map((cell, i) => ({
        label: cell.textContent.trim(),
        data: all.map((row) => row.values[i]),
        borderColor: colour(tone(cell, i)),
        backgroundColor: colour(tone(cell, i)),
        borderDash: cell.dataset.series === 'dashed' ? [6, 4] : [],
        pointStyle: i === 0 ? 'circle' : 'rect',
        pointRadius: all.length > MOST_POINTS ? 0 : 4,
      })),
    },
    options: {
      plugins: { legend: { labels: { color: colour('--ink'), usePointStyle: true } } },
      scales: { x: { ...scale(), ticks: { color: colour('--ink'), maxTicksLimit: 24 } }, y: { ...scale(), ticks: { color: colour('--ink'), callback: (value) => `${value}${unit}` } } },
    },
    height: 280,
  };
}

function draw(canvas) {
  const table = canvas.closest('.chart').querySelector('table');
  const { height, ...wanted } = canvas.dataset.chart === 'lines' ? lines(table, canvas.dataset.unit) : bars(table);
  const content = JSON.stringify(wanted);
  const before = drawn.get(canvas);
  if (before?.content === content) return;
  before?.chart.destroy();
  canvas.parentElement.style.height = `${height}px`;
  wanted.options = { ...wanted.options, animation: false, maintainAspectRatio: false };
  drawn.set(canvas, { content, chart: new Chart(canvas, wanted) });
}

function drawAll() {
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  for (const [canvas, { chart }] of drawn) {
    if (!canvas.isConnected) {
      chart.destroy();
      drawn.delete(canvas);
    }
  }
  document.querySelectorAll('canvas[data-chart]').forEach(draw);
}

drawAll();
dark.addEventListener('change', drawAll);
document.body.addEventListener('htmx:afterRequest', drawAll);
