import './fonts.css';
import { editor } from 'monaco-graphql/esm/monaco-editor.js';

// GraphiQL hard-codes "Fira Code" for its editors, which lacks Vietnamese letters.
const FAMILY = '"JetBrains Mono", ui-monospace, Consolas, Menlo, monospace';

editor.onDidCreateEditor((created) => created.updateOptions({ fontFamily: FAMILY, fontSize: 14 }));

// Monaco measures its letters once, so the editors wait for the font. Without it they use the next one.
export const fontsLoaded = document.fonts.load('14px "JetBrains Mono"', 'aăế').catch(() => {});
