// Installs bubblewrap where it is missing and this user may: tests that need it skip otherwise.

import { installBubblewrap } from './install.ts'

const result = await installBubblewrap()
if (result.kind === 'failed') console.error(`bubblewrap is not here: ${result.reason}`)
