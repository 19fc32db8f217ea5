// Installs bubblewrap if it is missing and this user may install it, because tests that need it are
// skipped otherwise.

import { installBubblewrap } from './install.ts'

const result = await installBubblewrap()
if (result.kind === 'failed') console.error(`bubblewrap is not here: ${result.reason}`)
