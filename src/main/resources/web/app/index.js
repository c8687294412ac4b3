import './console.css';
import './live.js';
