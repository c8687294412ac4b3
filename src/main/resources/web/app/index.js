import './console.css';
import './forms.css';
import './accounts.css';
import './menu.js';
import './live.js';
import './texts.css';
import './senders.css';
