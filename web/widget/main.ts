import { DatelineChat } from './dateline-chat.ts';

// A page may load the script twice, and a name is taken for good.
if (!customElements.get('dateline-chat')) customElements.define('dateline-chat', DatelineChat);
