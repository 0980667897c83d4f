import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SAMPLE = fileURLToPath(new URL('../../corpus', import.meta.url));

/** A folder name and a file name with everything that an address has to encode. */
export const BRIDGE_ID = 'late news/bridge #2 (50%).txt';

/** What is asked of the bridge article, and only it can answer. */
export const BRIDGE_QUESTION = 'When will the Harrow Sound bridge open to traffic?';

/** Prose in two directions, with markup that must stay text and a word that no narrow screen can hold. */
const BRIDGE = `Harrow Sound bridge to open in March after storm delay

By Ines Valdorf
14 February 2023

The Harrow Sound bridge will open to traffic on 14 March after a winter storm delayed the last inspection, the port authority said on Tuesday.

Engineers had found <script>window.broken = true</script> and <img src=x onerror="window.broken = true"> among the notes of a contractor, which delayed the review of the paperwork by another week.

The crossing is named Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaftsbruecke in the contract, a name that nobody in the town of Harrow has been heard to use.

قال متحدث باسم الميناء إن الجسر سيفتح أمام حركة المرور في شهر مارس بعد انتهاء أعمال التفتيش الأخيرة.

Ferries across the sound will run until the end of April, so that commuters can choose between the two, the authority said.
`;

/** A corpus of its own for a test: the sample articles and the bridge article. */
export interface TestCorpus {
  readonly folder: string;
  /** Writes the bridge article anew, with `before` put in front of its first paragraph. */
  changeBridge(before: string): Promise<void>;
  /** Writes a further article. */
  add(name: string, text: string): Promise<void>;
  /** Takes the whole folder away, or (false) brings it back. */
  hide(hidden: boolean): Promise<void>;
  remove(): Promise<void>;
}

/** Copies the sample articles into a temporary folder and adds the bridge article. */
export async function createTestCorpus(): Promise<TestCorpus> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-e2e-corpus-'));
  const bridge = join(folder, BRIDGE_ID);
  await cp(SAMPLE, folder, { recursive: true });
  await mkdir(join(bridge, '..'), { recursive: true });
  await writeFile(bridge, BRIDGE);
  return {
    folder,
    changeBridge: (before) => writeFile(bridge, BRIDGE.replace('The Harrow Sound', `${before}\n\nThe Harrow Sound`)),
    add: (name, text) => writeFile(join(folder, name), text),
    hide: (hidden) => (hidden ? rename(folder, `${folder}-hidden`) : rename(`${folder}-hidden`, folder)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
