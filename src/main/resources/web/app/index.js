import './console.css';
import './forms.css';
import './menu.js';
import './live.js';
import './texts.css';
import './senders.css';
