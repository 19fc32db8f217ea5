// Goal: a package with a known vulnerability stops a change; a registry that does not respond does
// not stop it.
// Method: reports in the form of npm 10 and 11, with one thing changed at a time.

import { expect, test } from 'vitest'
import { parseAudit } from './advisories.ts'

const report = (severity: string) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: {
      hole: {
        name: 'hole',
        severity,
        via: [
          {
            source: 1,
            name: 'hole',
            severity,
            title: 'It leaks',
            url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
          },
        ],
      },
      user: { name: 'user', severity, via: ['hole'] },
    },
    metadata: { vulnerabilities: { [severity]: 2 } },
  })

test('advisories of grade high and critical fail, each reported once', () => {
  for (const severity of ['high', 'critical']) {
    expect(parseAudit(report(severity))).toEqual({
      status: 'vulnerable',
      advisories: [{ id: 'GHSA-aaaa-bbbb-cccc', name: 'hole', severity, title: 'It leaks' }],
    })
  }
})

test('lower grades are reported and pass', () => {
  const result = parseAudit(report('moderate'))
  expect(result).toMatchObject({ status: 'clean', advisories: [{ severity: 'moderate' }] })
})

test('one that was read and does not concern us passes, and no other', () => {
  const exceptions = { 'GHSA-aaaa-bbbb-cccc': 'we never call it' }
  expect(parseAudit(report('high'), exceptions)).toEqual({ status: 'clean', advisories: [] })
  expect(parseAudit(report('high'), { 'GHSA-other': '' }).status).toBe('vulnerable')
})

test('a report without any is clean', () => {
  const output = JSON.stringify({ auditReportVersion: 2, vulnerabilities: {} })
  expect(parseAudit(output)).toEqual({ status: 'clean', advisories: [] })
})

test('output that is no report counts as unanswered, with its reason', () => {
  const refused = { message: '405 Method Not Allowed - POST', statusCode: 405, error: {} }
  expect(parseAudit(JSON.stringify(refused))).toEqual({
    status: 'unanswered',
    reason: '405 Method Not Allowed - POST',
  })
  const offline = { error: { code: 'ENOTFOUND', summary: 'request failed' } }
  expect(parseAudit(JSON.stringify(offline))).toMatchObject({ reason: 'request failed' })
  expect(parseAudit('')).toMatchObject({ status: 'unanswered' })
  expect(parseAudit('[]')).toMatchObject({ status: 'unanswered' })
})
