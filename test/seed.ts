import { configureGlobal } from 'fast-check';

// The same cases on every machine, so that a change is judged and not chance; `FC_SEED=random` or a number looks further.
const wish = process.env['FC_SEED'];
if (wish !== 'random') configureGlobal({ seed: wish === undefined ? 20_180_509 : Number(wish) });
