import { expect, it } from 'vitest';
import { stanceTo } from '../../../src/answering/comparing/stance.ts';
import { keyShares } from '../../../src/answering/comparing/word-keys.ts';

it.each<[string, string, string]>([
  ['test', 'The alliance confirmed the missile test in the desert.', 'confirms'],
  ['test', 'The alliance denied the missile test in the desert.', 'denies'],
  ['test', 'The alliance dismissed reports of the missile test as fake.', 'denies'],
  ['test', 'The alliance refrained from confirming the missile test.', 'unconfirmed'],
  ['test', 'The alliance has yet to substantiate the missile test.', 'unconfirmed'],
  ['test', 'The alliance could not verify the missile test.', 'unconfirmed'],
  ['test', 'The alliance did not deny the missile test.', 'unconfirmed'],
  ['test', 'The alliance declined to confirm the missile test.', 'unconfirmed'],
  ['test', 'Reports of the missile test remain unconfirmed.', 'unconfirmed'],
  ['arrested', 'The sheriff denied that anyone had been arrested.', 'denies'],
  ['arrested', 'He confirmed that a man had been arrested.', 'confirms'],
  ['arrested', 'Nobody was arrested.', 'denies'],
  ['recalled', 'Reports that the phone has been recalled are false, its maker said.', 'denies'],
  ['recalled', 'It is untrue that the phone has been recalled.', 'denies'],
  ['recalled', 'The phone was recalled after reports that a rumour was false.', 'confirms'],
  ['damaged', 'The dam was not damaged by the quake.', 'denies'],
  ['damaged', 'The quake damaged the dam.', 'confirms'],
  ['locked', 'The promoter denied that the gate had not been locked.', 'confirms'],
  ['locked', 'It is unclear whether the gate was locked.', 'unconfirmed'],
  ['locked', 'It remained unclear on Monday whether the gate was locked.', 'unconfirmed'],
  ['arrested', 'Police said the suspect was arrested on Monday, but his motive was unclear.', 'confirms'],
  ['arrested', 'It was unclear why the suspect was arrested.', 'confirms'],
  ['arrested', 'The suspect, whose name was unconfirmed, was arrested.', 'confirms'],
  ['arrested', 'While the cause is unclear, two men were arrested.', 'confirms'],
  ['arrested', 'Though unconfirmed, reports say that two men were arrested.', 'unconfirmed'],
  ['arrested', 'Although the report is unconfirmed, he said that two men were arrested.', 'unconfirmed'],
  ['arrested', 'The mayor was arrested, which remains unconfirmed.', 'unconfirmed'],
  ['arrested', 'Rebels said the mayor was arrested, but the claim is unverified.', 'unconfirmed'],
  ['arrested', 'Unconfirmed reports, which spread on Monday, said the mayor was arrested.', 'unconfirmed'],
  ['arrested', 'The mayor was arrested, but it was unclear whether he had a lawyer.', 'confirms'],
])('of %j reads %j as one that %s', (predicate, sentence, position) => {
  expect(stanceTo(keyShares(predicate), sentence, false)?.position).toBe(position);
});

it('takes "denied that" for a stance to what was said before', () => {
  const predicate = keyShares('hit');
  expect(stanceTo(predicate, 'The harbour master denied that.', true)).toMatchObject({ position: 'denies' });
  expect(stanceTo(predicate, 'The coast guard refrained from confirming either account.', true)).toMatchObject({
    position: 'unconfirmed',
    value: 'refrained from confirming',
  });
  expect(stanceTo(predicate, 'The harbour master denied that.', false)).toBeNull();
});
