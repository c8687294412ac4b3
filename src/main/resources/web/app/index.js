import './console.css';
import './forms.css';
import './menu.js';
import './live.js';
