// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const auditsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract Vault"
      },
      {
        "name": "stakes",
        "type": "address",
        "internalType": "contract Stakes"
      },
      {
        "name": "committees",
        "type": "address",
        "internalType": "contract Committees"
      },
      {
        "name": "evidence",
        "type": "address",
        "internalType": "contract IEvidence"
      },
      {
        "name": "proofs",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "demands",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "clientsMin",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "CLIENTS_MIN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "COMMITTEES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ICommittees"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "DEMANDS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "EVIDENCE",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IEvidence"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "ITEMS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "ITEMS_MIN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PROOFS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SEATS_APPEAL",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SEATS_FIRST",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "STAKES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IStakes"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Vault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "WITHHELD_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "accusation",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct AccusationView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum AccusationState"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "accuser",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "caseId",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "appellant",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "appealBond",
            "type": "uint128",
            "internalType": "uint128"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "accusationCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "accuse",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "items",
        "type": "tuple[]",
        "internalType": "struct EvidenceItem[]",
        "components": [
          {
            "name": "core",
            "type": "tuple",
            "internalType": "struct ReceiptCore",
            "components": [
              {
                "name": "sessionId",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "index",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "modelVersion",
                "type": "bytes32",
                "internalType": "ModelVersion"
              },
              {
                "name": "artifactHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "engineHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "tokenizerHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "templateHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "promptHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "samplerHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "seed",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "outputHash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "finish",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "counting",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "sampling",
                "type": "uint8",
                "internalType": "uint8"
              },
              {
                "name": "inputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "cachedInputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "outputTokens",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "total",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "endedAtSeconds",
                "type": "uint64",
                "internalType": "uint64"
              }
            ]
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "appeal",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "beginDemand",
    "inputs": [
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "bond",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "claimsOf",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "views",
        "type": "tuple[]",
        "internalType": "struct ClaimView[]",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "paid",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "frozen",
            "type": "uint128",
            "internalType": "uint128"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "conclude",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "endDemand",
    "inputs": [
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "bond",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "pays",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "endWithheld",
    "inputs": [
      {
        "name": "withheld",
        "type": "tuple",
        "internalType": "struct Withheld",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "validator",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "share",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "paid",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "reason",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "slashed",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "refund",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reward",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "excluded",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "penalise",
    "inputs": [
      {
        "name": "member",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "seats",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "punish",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "prover",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "offence",
        "type": "uint8",
        "internalType": "enum Offence"
      },
      {
        "name": "key",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "restoredOf",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "runningAgainst",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "withheldOf",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "AccusationConcluded",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "outcome",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Outcome"
      },
      {
        "name": "slashed",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "fees",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "refunds",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "reward",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ClientRestored",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JurorPenalised",
    "inputs": [
      {
        "name": "member",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "caseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OffenceProven",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "prover",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "offence",
        "type": "uint8",
        "indexed": true,
        "internalType": "enum Offence"
      },
      {
        "name": "receiptId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "slashed",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "reward",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ProviderAccused",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "accuser",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "caseId",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "receiptIds",
        "type": "bytes32[]",
        "indexed": false,
        "internalType": "bytes32[]"
      },
      {
        "name": "sessionIds",
        "type": "bytes32[]",
        "indexed": false,
        "internalType": "bytes32[]"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VerdictAppealed",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "appellant",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "bond",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AccusationNotRunning",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AccusationRunning",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "accusationId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AccusedBySelf",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AppealClosed",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AppealNotYours",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AppealOpen",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AuditsMismatch",
    "inputs": [
      {
        "name": "expected",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClientIsParty",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClientsMinInvalid",
    "inputs": [
      {
        "name": "clientsMin",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClientsTooFew",
    "inputs": [
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ItemsOutOfBounds",
    "inputs": [
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAValidator",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAuditsOfVault",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotCommittees",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotDemands",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotProofs",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProvenAlready",
    "inputs": [
      {
        "name": "key",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProviderDiffers",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptUsed",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "VerdictMissing",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const auditsBytecode =
  '0x610180604052348015610010575f5ffd5b506040516159ef3803806159ef83398101604081905261002f91610302565b818188888888306001600160a01b0316846001600160a01b031663e6add9936040518163ffffffff1660e01b8152600401602060405180830381865afa15801561007b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061009f919061038f565b6001600160a01b0316146100d65760405163463733d960e01b81526001600160a01b03851660048201526024015b60405180910390fd5b6001600160a01b03841660808190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa15801561011e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610142919061038f565b6001600160a01b0390811660a05292831660c05290821660e05216610100525080158061016f5750601881115b156101905760405163738bb48b60e01b8152600481018290526024016100cd565b610120526001600160a01b039081166101405260408051632edc9efd60e11b815290513092891691635db93dfa9160048083019260209291908290030181865afa1580156101e0573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610204919061038f565b6001600160a01b03161461023657604051631d3f1d7360e31b81526001600160a01b03871660048201526024016100cd565b306001600160a01b0316856001600160a01b031663e6add9936040518163ffffffff1660e01b8152600401602060405180830381865afa15801561027c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102a0919061038f565b6001600160a01b0316146102d257604051631d3f1d7360e31b81526001600160a01b03861660048201526024016100cd565b50506001600160a01b031661016052506103b192505050565b6001600160a01b03811681146102ff575f5ffd5b50565b5f5f5f5f5f5f5f60e0888a031215610318575f5ffd5b8751610323816102eb565b6020890151909750610334816102eb565b6040890151909650610345816102eb565b6060890151909550610356816102eb565b6080890151909450610367816102eb565b60a0890151909350610378816102eb565b8092505060c0880151905092959891949750929550565b5f6020828403121561039f575f5ffd5b81516103aa816102eb565b9392505050565b60805160a05160c05160e0516101005161012051610140516101605161548561056a5f395f81816103ca015261174401525f818161024101528181610d8701528181610f4a015261151f01525f818161049d01528181611c3c0152611c9101525f818161020201526135d201525f8181610337015281816106b20152818161149701528181611e6801528181612368015281816133b20152613d2c01525f81816104c401528181610ad101528181610d0b01528181610ede01528181610fec015281816115b00152818161193301528181611fec0152818161218c015281816127bf01528181612e4601526132e201525f818161047601528181610742015281816107d8015281816110570152818161115c0152818161131f01528181611851015281816119a101528181611d39015281816124b3015281816125900152818161272c01528181612aba01528181612b8b01528181612cad0152818161308a0152613dff01525f8181610291015281816108eb01528181610e4e0152818161295601528181612d7f0152818161319e0152818161327201528181613aab01528181613b320152818161413c01526143d201526154855ff3fe608060405234801561000f575f5ffd5b50600436106101bb575f3560e01c80637b5f793c116100f3578063a9b5898f11610093578063cc4f0ea71161006e578063cc4f0ea7146104e6578063ccbb3844146104f9578063f296d2221461050c578063f60bb4f014610515575f5ffd5b8063a9b5898f14610471578063ae5a2c0c14610498578063c60e814d146104bf575f5ffd5b8063814f46e4116100ce578063814f46e4146103c557806388910d83146103ec5780639464f15b1461043e5780639f33126f14610451575f5ffd5b80637b5f793c146103595780637cb7e418146103aa5780637e69b7b0146103b2575f5ffd5b8063429cead11161015e5780635505f188116101395780635505f1881461030f5780635ba833b01461031757806364c738331461031f5780637b22516214610332575f5ffd5b8063429cead1146102b35780634c1d3a45146102d6578063505621ea146102f0575f5ffd5b80632711e642116101995780632711e6421461023c57806333fd2c0c146102635780633487b25614610279578063411557d11461028c575f5ffd5b8063166823eb146101bf5780631c635e40146101e85780632398a77d146101fd575b5f5ffd5b6101d26101cd3660046144ff565b610534565b6040516101df9190614516565b60405180910390f35b6101fb6101f63660046145d2565b6106a7565b005b6102247f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101df565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b61026b600481565b6040519081526020016101df565b6101fb6102873660046144ff565b6108d0565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b6102c66102c1366004614604565b610cd1565b60405190151581526020016101df565b6102de601581565b60405160ff90911681526020016101df565b61026b6102fe366004614604565b60066020525f908152604090205481565b61026b601881565b61026b600381565b6101fb61032d366004614647565b610d7c565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b61036c61036736600461468f565b610f3b565b6040516101df94939291906fffffffffffffffffffffffffffffffff9485168152928416602084015292166040820152606081019190915260800190565b6102de603f81565b6101fb6103c03660046144ff565b611228565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b61041d6103fa3660046144ff565b60026020525f90815260409020546fffffffffffffffffffffffffffffffff1681565b6040516fffffffffffffffffffffffffffffffff90911681526020016101df565b6101fb61044c3660046146b6565b611514565b61046461045f3660046144ff565b61162d565b6040516101df919061473c565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b61026b7f000000000000000000000000000000000000000000000000000000000000000081565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b6101fb6104f43660046147e8565b611739565b61026b610507366004614842565b611acb565b61026b60035481565b61026b610523366004614604565b5f6020819052908152604090205481565b5f81815260056020526040902080546060919067ffffffffffffffff81111561055f5761055f6148c5565b6040519080825280602002602001820160405280156105d557816020015b6040805160a0810182525f808252602080830182905292820181905260608201819052608082015282527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90920191018161057d5790505b5091505f5b81548110156106a0575f8282815481106105f6576105f66148f2565b5f9182526020918290206040805160a08101825260039093029091018054835260018101546001600160a01b03808216958501959095526002820154948516928401929092526bffffffffffffffffffffffff7401000000000000000000000000000000000000000092839004811660608501529190930416608082015285519192509085908490811061068c5761068c6148f2565b6020908102919091010152506001016105da565b5050919050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610710576040517f3ea4dbbe0000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906107789060129060040161491f565b602060405180830381865afa158015610793573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107b79190614939565b6107c1908361497d565b90505f6107cf85838661204e565b90505f610872827f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610832573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610856919061499f565b84604001516fffffffffffffffffffffffffffffffff166120c3565b6040516fffffffffffffffffffffffffffffffff8216815290915085906001600160a01b038816907f32e813f2cf8d532d39b6a7816f8caa565df9fd10b5aeb5f881a1331f280fdcc2906020015b60405180910390a3505050505050565b5f6108da826121ff565b90505f6108e78383612286565b90507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316635e0a896b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610945573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610969919061499f565b6001600160a01b0316634ecac862846040518263ffffffff1660e01b815260040161099691815260200190565b6020604051808303815f875af11580156109b2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109d691906149c5565b156109e2575f60208201525b5f6109ec8261242b565b905080421015610a38576040517facfcbfd40000000000000000000000000000000000000000000000000000000081526004810185905242602482015260448101829052606401610707565b82546002840180547c02000000000000000000000000000000000000000000000000000000007fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff9091161790556001600160a01b039081165f8181526006602052604080822091909155517f730a0d800000000000000000000000000000000000000000000000000000000081526004810182905290917f0000000000000000000000000000000000000000000000000000000000000000169063730a0d80906024015f604051808303815f87803b158015610b12575f5ffd5b505af1158015610b24573d5f5f3e3d5ffd5b5050604080516080810182525f8082526020820181905291810182905260608101919091529150610b529050565b600184602001516003811115610b6a57610b6a61470f565b03610b7f57610b7a868683612542565b610c7c565b610b89868361282b565b600284602001516003811115610ba157610ba161470f565b03610bb457610baf856129ba565b610c1c565b600384602001516003811115610bcc57610bcc61470f565b03610bdc57610baf868683612b4d565b60018501548554610c1c916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16612d11565b600384602001516003811115610c3457610c3461470f565b14610c7c5760028501546001860154610c7c916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16612d11565b816001600160a01b0316867fd28b1790706a221cbf6b8a4bae735b0b30eaffc653810559dfad48c1bce299208660200151845f01518560200151866040015187606001516040516108c09594939291906149e0565b6040517f429cead10000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063429cead190602401602060405180830381865afa158015610d52573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d7691906149c5565b92915050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610de0576040517f774bde62000000000000000000000000000000000000000000000000000000008152336004820152602401610707565b6fffffffffffffffffffffffffffffffff811615610ea6576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081526001600160a01b0384811660048301525f60248301526fffffffffffffffffffffffffffffffff831660448301527f000000000000000000000000000000000000000000000000000000000000000016906307dbf4a7906064015f604051808303815f87803b158015610e8f575f5ffd5b505af1158015610ea1573d5f5f3e3d5ffd5b505050505b6040517fa7e21e800000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301527f0000000000000000000000000000000000000000000000000000000000000000169063a7e21e80906024015b5f604051808303815f87803b158015610f20575f5ffd5b505af1158015610f32573d5f5f3e3d5ffd5b50505050505050565b5f808080336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610fa3576040517f774bde62000000000000000000000000000000000000000000000000000000008152336004820152602401610707565b5f610fb16020870187614604565b6040517f730a0d800000000000000000000000000000000000000000000000000000000081526001600160a01b0380831660048301529192507f00000000000000000000000000000000000000000000000000000000000000009091169063730a0d80906024015f604051808303815f87803b15801561102f575f5ffd5b505af1158015611041573d5f5f3e3d5ffd5b5050505061104e81612ddb565b91505f6110eb827f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60116040518263ffffffff1660e01b81526004016110a2919061491f565b602060405180830381865afa1580156110bd573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110e19190614939565b8960e0013561204e565b6040810151965090506111168161110860808a0160608b01614604565b6111118a612ea2565b6120c3565b945061113760c088013561113060808a0160608b01614604565b5f88612f97565b6111548161114b60408a0160208b01614604565b61111189613084565b93506111f6817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156111b6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111da919061499f565b83604001516fffffffffffffffffffffffffffffffff166120c3565b5061121f61120a6040890160208a01614604565b61121a60608a0160408b01614a2c565b612d11565b50509193509193565b5f611232826121ff565b90505f61123f8383612286565b90505f61124b8261242b565b9050804210611296576040517f322fe1940000000000000000000000000000000000000000000000000000000081526004810185905242602482015260448101829052606401610707565b82546001600160a01b031633146112ed5782546040517f294988880000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b039091166024820152604401610707565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061135590600e9060040161491f565b602060405180830381865afa158015611370573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113949190614939565b600285018054337fffffffffffffffffffffffff000000000000000000000000000000000000000090911681179091556001860180546001600160a01b0316740100000000000000000000000000000000000000006bffffffffffffffffffffffff8516908102919091179091556040519081529192509086907fad0619fd96312cacc2004879fcc8fe5a6c904e03f55688e38ecd822c7104302b9060200160405180910390a360028401546040517fa493a4990000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff166004820152603f60248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063a493a499906044015f604051808303815f87803b1580156114e0575f5ffd5b505af11580156114f2573d5f5f3e3d5ffd5b5050505061150d816bffffffffffffffffffffffff1661313a565b5050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611578576040517f774bde62000000000000000000000000000000000000000000000000000000008152336004820152602401610707565b6040517f730a0d800000000000000000000000000000000000000000000000000000000081526001600160a01b0384811660048301527f0000000000000000000000000000000000000000000000000000000000000000169063730a0d80906024015f604051808303815f87803b1580156115f1575f5ffd5b505af1158015611603573d5f5f3e3d5ffd5b50505050801561161d576116188484846131fc565b611627565b6116278483612d11565b50505050565b6040805160e080820183525f8083526020808401829052838501829052606084018290526080840182905260a0840182905260c0840182905285825260049052839020835191820190935260028084015492939282917c010000000000000000000000000000000000000000000000000000000090910460ff16908111156116b7576116b761470f565b815282546001600160a01b038082166020840152600185015480821660408501526bffffffffffffffffffffffff74010000000000000000000000000000000000000000938490048116606086015260029096015467ffffffffffffffff84820416608086015290911660a08401520490921660c09092019190915292915050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461179d576040517fc9d32f40000000000000000000000000000000000000000000000000000000008152336004820152602401610707565b5f8281526007602052604090205460ff16156117e8576040517fa412df7100000000000000000000000000000000000000000000000000000000815260048101839052602401610707565b5f8281526007602052604080822080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001179055517ff72d0b3b000000000000000000000000000000000000000000000000000000008152612710906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906118879060109060040161491f565b602060405180830381865afa1580156118a2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906118c69190614939565b6118cf886132a6565b6118d9919061497d565b6118e39190614a74565b90505f6118f187838561204e565b60408181015190517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b038a8116600483015292935090917f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b158015611974575f5ffd5b505af1158015611986573d5f5f3e3d5ffd5b505050505f611999838961111185613084565b9050611a3b837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156119fb573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a1f919061499f565b85604001516fffffffffffffffffffffffffffffffff166120c3565b50866001811115611a4e57611a4e61470f565b886001600160a01b03168a6001600160a01b03167f67492fcb050297cf8a364a721b9722c39f3348971ff3e43033618e6b1ee79c63888686604051611ab8939291909283526fffffffffffffffffffffffffffffffff918216602084015216604082015260600190565b60405180910390a4505050505050505050565b5f611ad4613384565b6001600160a01b0384163303611b21576040517ff314f20e0000000000000000000000000000000000000000000000000000000081526001600160a01b0385166004820152602401610707565b6001600160a01b0384165f9081526006602052604090205415611b92576001600160a01b0384165f81815260066020526040908190205490517fb8f2f40000000000000000000000000000000000000000000000000000000000815260048101929092526024820152604401610707565b6004821080611ba15750601882115b15611be8576040517f3f52ed260000000000000000000000000000000000000000000000000000000081526004808201849052602482015260186044820152606401610707565b60035f8154611bf690614a87565b91829055506001600160a01b0385165f908152600660205260408120829055909150611c248286868661345d565b90505f60028260200151611c389190614abe565b90507f0000000000000000000000000000000000000000000000000000000000000000811015611cbd576040517f46bbc823000000000000000000000000000000000000000000000000000000008152600481018290527f00000000000000000000000000000000000000000000000000000000000000006024820152604401610707565b5f8381526004602081905260409182902080546001600160a01b03808b167fffffffffffffffffffffffff0000000000000000000000000000000000000000928316178355600183018054909216331790915592517ff72d0b3b00000000000000000000000000000000000000000000000000000000815290927f0000000000000000000000000000000000000000000000000000000000000000169163f72d0b3b91611d6d91600e910161491f565b602060405180830381865afa158015611d88573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611dac9190614939565b81546bffffffffffffffffffffffff9190911674010000000000000000000000000000000000000000026001600160a01b03909116178155600281018054600191907fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff167c010000000000000000000000000000000000000000000000000000000083021790555082516040517f84dc27810000000000000000000000000000000000000000000000000000000081525f916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916384dc278191611ea191899190601590600401614ad1565b6020604051808303815f875af1158015611ebd573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ee19190614939565b6002830180547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000067ffffffffffffffff8416021790556040858101516060870151915192935033926001600160a01b038c169289927f8335ef31bc6285e68765270cf5074d4e596d8a7f77ad77b375d996623361e68792611f7b92889291614b6d565b60405180910390a48154611fb4907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1661313a565b6040517fa7e21e800000000000000000000000000000000000000000000000000000000081526001600160a01b0389811660048301527f0000000000000000000000000000000000000000000000000000000000000000169063a7e21e80906024015f604051808303815f87803b15801561202d575f5ffd5b505af115801561203f573d5f5f3e3d5ffd5b50505050505050509392505050565b604080516060810182525f8082526020820181905291810182905290612073856132a6565b90506040518060600160405280866001600160a01b031681526020018481526020018286106120a257826120a4565b855b6fffffffffffffffffffffffffffffffff1690529150505b9392505050565b5f83604001516fffffffffffffffffffffffffffffffff1682106120eb5783604001516120ed565b815b9050806fffffffffffffffffffffffffffffffff165f0361210f57505f6120bc565b80846040018181516121219190614ba1565b6fffffffffffffffffffffffffffffffff908116909152855160208701516040517f694465f20000000000000000000000000000000000000000000000000000000081526001600160a01b0392831660048201529285166024840152868216604484015260648301527f000000000000000000000000000000000000000000000000000000000000000016915063694465f2906084016020604051808303815f875af11580156121d3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906121f79190614bd4565b509392505050565b5f81815260046020526040902060016002828101547c0100000000000000000000000000000000000000000000000000000000900460ff16908111156122475761224761470f565b14612281576040517f3d11fccf00000000000000000000000000000000000000000000000000000000815260048101839052602401610707565b919050565b612313604080516102208101909152805f81526020015f81525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e08201819052610100820181905261012082018190526101408201819052610160820181905261018082018190526101a082018190526101c082018190526101e09091015290565b60028201546040517f40a8c5370000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff1660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906340a8c5379060240161022060405180830381865afa1580156123b6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123da9190614cd3565b90506003815160038111156123f1576123f161470f565b14610d76576040517f9fe46bf800000000000000000000000000000000000000000000000000000000815260048101849052602401610707565b5f806001836020015160038111156124455761244561470f565b148061246657506003836020015160038111156124645761246461470f565b145b9050826040015180612476575080155b1561248357505f92915050565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906124e990600c9060040161491f565b602060405180830381865afa158015612504573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125289190614939565b83610100015167ffffffffffffffff166120bc9190614e1b565b81546001600160a01b03165f8061255986846138a3565b915091505f61256786613cae565b90505f8160400151826060015161257e919061497d565b6125889084614e1b565b90505f6127107f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b600f6040518263ffffffff1660e01b81526004016125db919061491f565b602060405180830381865afa1580156125f6573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061261a9190614939565b612623886132a6565b61262d919061497d565b6126379190614a74565b90505f6126538784841161264b578461264d565b835b8c61204e565b6040810180516fffffffffffffffffffffffffffffffff168a525190915061267a90613084565b6fffffffffffffffffffffffffffffffff16606089015261269b8185613e7e565b6fffffffffffffffffffffffffffffffff1660208901526126be8a828888613f14565b6fffffffffffffffffffffffffffffffff90811660408a015260018a015460608a01516126f79284926001600160a01b031691166120c3565b88606001906fffffffffffffffffffffffffffffffff1690816fffffffffffffffffffffffffffffffff1681525050612786817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156111b6573d5f5f3e3d5ffd5b506040517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b0388811660048301527f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b158015612800575f5ffd5b505af1158015612812573d5f5f3e3d5ffd5b5050505061281f8961406a565b50505050505050505050565b5f828152600560205260408120905b8154811015611627575f828281548110612856576128566148f2565b5f91825260208083206040805160a08101825260039094029091018054845260018101546001600160a01b03808216948601949094526bffffffffffffffffffffffff7401000000000000000000000000000000000000000091829004811693860193909352600290910154928316606085015290910416608082015291506128df82866140f3565b90506fffffffffffffffffffffffffffffffff8116156129b05760608201516040517f5cd4ad1f0000000000000000000000000000000000000000000000000000000081526001600160a01b03878116600483015291821660248201526fffffffffffffffffffffffffffffffff831660448201527f000000000000000000000000000000000000000000000000000000000000000090911690635cd4ad1f906064015f604051808303815f87803b158015612999575f5ffd5b505af11580156129ab573d5f5f3e3d5ffd5b505050505b505060010161283a565b600181015481546001600160a01b03909116907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff165f6129fd84613cae565b90505f612a1c82846fffffffffffffffffffffffffffffffff166141f0565b90505f5b825151811015612a92575f83602001518281518110612a4157612a416148f2565b602002602001015183612a54919061497d565b9050612a7d86855f01518481518110612a6f57612a6f6148f2565b6020026020010151836131fc565b612a878186614ba1565b945050600101612a20565b508454612ab49085906001600160a01b0316612aaf600287614e2e565b6131fc565b61150d847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612b14573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612b38919061499f565b612b43600287614e2e565b612aaf9087614ba1565b81546040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b03918216915f91612c089184917f00000000000000000000000000000000000000000000000000000000000000009091169063f72d0b3b90612bc39060119060040161491f565b602060405180830381865afa158015612bde573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612c029190614939565b8761204e565b60408101516fffffffffffffffffffffffffffffffff1684529050612c2c82612ddb565b50612c3f81612c3a86613cae565b613e7e565b6fffffffffffffffffffffffffffffffff16602084015260018401548351612c789183916001600160a01b039091169061111190613084565b83606001906fffffffffffffffffffffffffffffffff1690816fffffffffffffffffffffffffffffffff1681525050612d07817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156111b6573d5f5f3e3d5ffd5b5061150d8461406a565b6fffffffffffffffffffffffffffffffff811615612dd7576040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301525f60248301526fffffffffffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b158015612dc0575f5ffd5b505af1158015612dd2573d5f5f3e3d5ffd5b505050505b5050565b6001600160a01b0381165f90815260208190526040812080548290612dff90614a87565b9182905550905060038110612281576040517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301527f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b158015612e87575f5ffd5b505af1158015612e99573d5f5f3e3d5ffd5b50505050919050565b5f612eb360a0830160808401614a2c565b6fffffffffffffffffffffffffffffffff165f03612ed257505f919050565b5f80612ee460c0850160a08601614a2c565b60c08501355f908152600260205260408120549193506fffffffffffffffffffffffffffffffff91821692509083168210612f1f575f612f29565b612f298284614ba1565b6fffffffffffffffffffffffffffffffff169050612f4d60a0860160808701614a2c565b6fffffffffffffffffffffffffffffffff168110612f8c57612f7560a0860160808701614a2c565b6fffffffffffffffffffffffffffffffff16612f8e565b805b95945050505050565b6fffffffffffffffffffffffffffffffff811615611627575f8481526002602052604081208054839290612fde9084906fffffffffffffffffffffffffffffffff16614e6d565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550826001600160a01b0316847f3cc3f86e05fc1021fb24e7c3fdad6d023551d0008ae8c7c0f44947ed1a9f8a7784846040516130769291906001600160a01b039290921682526fffffffffffffffffffffffffffffffff16602082015260400190565b60405180910390a350505050565b5f6127107f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60136040518263ffffffff1660e01b81526004016130d5919061491f565b602060405180830381865afa1580156130f0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906131149190614939565b613130906fffffffffffffffffffffffffffffffff851661497d565b610d769190614a74565b6fffffffffffffffffffffffffffffffff8116156131f9576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff821660448201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906307dbf4a7906064015f604051808303815f87803b1580156131e7575f5ffd5b505af115801561150d573d5f5f3e3d5ffd5b50565b6fffffffffffffffffffffffffffffffff8116156132a1576040517f4d80e7c00000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015283811660248301525f60448301526fffffffffffffffffffffffffffffffff831660648301527f00000000000000000000000000000000000000000000000000000000000000001690634d80e7c090608401610f09565b505050565b6040517f426233600000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f9182917f00000000000000000000000000000000000000000000000000000000000000001690634262336090602401606060405180830381865afa158015613327573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061334b9190614e95565b905080602001516fffffffffffffffffffffffffffffffff16815f01516fffffffffffffffffffffffffffffffff166120bc9190614e1b565b6040517ffacd743b0000000000000000000000000000000000000000000000000000000081523360048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063facd743b90602401602060405180830381865afa1580156133ff573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061342391906149c5565b61345b576040517fbc677c90000000000000000000000000000000000000000000000000000000008152336004820152602401610707565b565b61348d6040518060a00160405280606081526020015f815260200160608152602001606081526020015f81525090565b613498826002614e1b565b67ffffffffffffffff8111156134b0576134b06148c5565b6040519080825280602002602001820160405280156134d9578160200160208202803683370190505b508082528051859133915f906134f1576134f16148f2565b60200260200101835f015160018151811061350e5761350e6148f2565b6001600160a01b039384166020918202929092018101919091529290911690526002908201528167ffffffffffffffff81111561354d5761354d6148c5565b604051908082528060200260200182016040528015613576578160200160208202803683370190505b5060408201528167ffffffffffffffff811115613595576135956148c5565b6040519080825280602002602001820160405280156135be578160200160208202803683370190505b5060608201525f5b82811015613883575f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663d29eb955878786818110613611576136116148f2565b90506020028101906136239190614f07565b6040518263ffffffff1660e01b815260040161363f919061500c565b61014060405180830381865afa15801561365b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061367f91906151b4565b91509150866001600160a01b0316815f01516001600160a01b0316146136e65780516040517fed658724000000000000000000000000000000000000000000000000000000008152600481018490526001600160a01b039091166024820152604401610707565b6040805160208082018590523382840152825180830384018152606090920183528151918101919091205f81815260019283905292909220805460ff81167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0082161783179091551615613788576040517fae2ccae300000000000000000000000000000000000000000000000000000000815260048101849052602401610707565b876001600160a01b031682602001516001600160a01b031614806137b8575060208201516001600160a01b031633145b156138005760208201516040517f3a808f5a0000000000000000000000000000000000000000000000000000000081526001600160a01b039091166004820152602401610707565b8285604001518581518110613817576138176148f2565b602002602001018181525050613831858360200151614231565b5f878786818110613844576138446148f2565b90506020028101906138569190614f07565b35905061386386826142cd565b15613873576138738a828561434f565b5050600190920191506135c69050565b508051602082015160608301516080840151919092529052949350505050565b5f8281526005602052604081208054606092919067ffffffffffffffff8111156138cf576138cf6148c5565b6040519080825280602002602001820160405280156138f8578160200160208202803683370190505b5092505f5b8154811015613ca5575f828281548110613919576139196148f2565b5f91825260208083206040805160a0810182526003909402909101805480855260018201546001600160a01b03808216878701526bffffffffffffffffffffffff7401000000000000000000000000000000000000000092839004811688870190815260029586015492831660608a01529290910481166080880152918752919093529084205490519294506fffffffffffffffffffffffffffffffff1692911682106139c6575f6139e4565b8183604001516bffffffffffffffffffffffff166139e49190614ba1565b90505f6139f1848a6140f3565b90505f816fffffffffffffffffffffffffffffffff16836fffffffffffffffffffffffffffffffff1610613a255781613a27565b825b90506fffffffffffffffffffffffffffffffff811615613b0557602085015160608601516040517fcb91bc6f0000000000000000000000000000000000000000000000000000000081526001600160a01b038d81166004830152928316602482015290821660448201526fffffffffffffffffffffffffffffffff831660648201527f00000000000000000000000000000000000000000000000000000000000000009091169063cb91bc6f906084015f604051808303815f87803b158015613aee575f5ffd5b505af1158015613b00573d5f5f3e3d5ffd5b505050505b806fffffffffffffffffffffffffffffffff16826fffffffffffffffffffffffffffffffff1614613bfe577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316635cd4ad1f8b87606001518486613b719190614ba1565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b1681526001600160a01b0393841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015613be7575f5ffd5b505af1158015613bf9573d5f5f3e3d5ffd5b505050505b613c15855f01518660200151876060015184612f97565b60608501516001600160a01b031615613c32575050505050613c9d565b613c3c8184614ba1565b898781518110613c4e57613c4e6148f2565b6fffffffffffffffffffffffffffffffff90921660209283029190910190910152613c798184614ba1565b613c95906fffffffffffffffffffffffffffffffff1689614e1b565b975050505050505b6001016138fd565b50509250929050565b613cd7604051806080016040528060608152602001606081526020015f81526020015f81525090565b60028201546040517f7988dfa00000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff1660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690637988dfa0906024015f60405180830381865afa158015613d78573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0168201604052613dbd919081019061532e565b6040808501919091526020840191909152908252517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90613e359060149060040161491f565b602060405180830381865afa158015613e50573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613e749190614939565b6060820152919050565b5f5f613ea08385604001516fffffffffffffffffffffffffffffffff166141f0565b90505f5b835151811015613f0c57613ef885855f01518381518110613ec757613ec76148f2565b602002602001015186602001518481518110613ee557613ee56148f2565b602002602001015185611111919061497d565b613f029084614e6d565b9250600101613ea4565b505092915050565b5f815f03613f2357505f614062565b5f84604001516fffffffffffffffffffffffffffffffff168310613f5d5784604001516fffffffffffffffffffffffffffffffff16613f5f565b825b90505f5b845181101561405f57848181518110613f7e57613f7e6148f2565b60200260200101516fffffffffffffffffffffffffffffffff165f0315614057575f878152600560205260408120805483908110613fbe57613fbe6148f2565b905f5260205f20906003020190505f61402a88836001015f9054906101000a90046001600160a01b031688878b8881518110613ffc57613ffc6148f2565b60200260200101516fffffffffffffffffffffffffffffffff16614020919061497d565b6111119190614a74565b82546001840154919250614048916001600160a01b03165f84612f97565b6140528186614e6d565b945050505b600101613f63565b50505b949350505050565b600181015481546140aa916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16612d11565b600281015460018201546131f9916001600160a01b0390811691908116907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166131fc565b60608201516040517ff7888aec0000000000000000000000000000000000000000000000000000000081526001600160a01b03838116600483015291821660248201525f9182917f00000000000000000000000000000000000000000000000000000000000000009091169063f7888aec90604401608060405180830381865afa158015614183573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906141a79190615400565b60600151905083608001516bffffffffffffffffffffffff16816fffffffffffffffffffffffffffffffff16106120bc5783608001516bffffffffffffffffffffffff16614062565b5f82604001515f0361420357505f610d76565b5f8360400151836142149190614a74565b9050808460600151106142275780614062565b5050506060015190565b60025b826020015181101561428257816001600160a01b0316835f0151828151811061425f5761425f6148f2565b60200260200101516001600160a01b03160361427a57505050565b600101614234565b50815160208301805183929161429782614a87565b9052815181106142a9576142a96148f2565b60200260200101906001600160a01b031690816001600160a01b0316815250505050565b5f805b83608001518110156143115782846060015182815181106142f3576142f36148f2565b602002602001015103614309575f915050610d76565b6001016142d0565b50606083015160808401805184929161432982614a87565b90528151811061433b5761433b6148f2565b602090810291909101015250600192915050565b60808101515f906fffffffffffffffffffffffffffffffff1615614441578151604080840151608085015191517f98ffb51a0000000000000000000000000000000000000000000000000000000081526001600160a01b03938416600482015290831660248201526fffffffffffffffffffffffffffffffff90911660448201527f0000000000000000000000000000000000000000000000000000000000000000909116906398ffb51a906064016020604051808303815f875af115801561441a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061443e9190614bd4565b90505b5f938452600560209081526040808620815160a081018352958652848301516001600160a01b039081168785019081526060808801516bffffffffffffffffffffffff9081168a87019081529890950151831690890190815295841660808901908152835460018082018655948b529590992097516003909502909701938455955194519486167401000000000000000000000000000000000000000095831686021790830155915194519490931693160291909117600290910155565b5f6020828403121561450f575f5ffd5b5035919050565b602080825282518282018190525f918401906040840190835b818110156145b3578351805184526001600160a01b0360208201511660208501526001600160a01b0360408201511660408501526fffffffffffffffffffffffffffffffff60608201511660608501526fffffffffffffffffffffffffffffffff60808201511660808501525060a08301925060208401935060018101905061452f565b509095945050505050565b6001600160a01b03811681146131f9575f5ffd5b5f5f5f606084860312156145e4575f5ffd5b83356145ef816145be565b95602085013595506040909401359392505050565b5f60208284031215614614575f5ffd5b81356120bc816145be565b6fffffffffffffffffffffffffffffffff811681146131f9575f5ffd5b80356122818161461f565b5f5f5f60608486031215614659575f5ffd5b8335614664816145be565b92506020840135614674816145be565b915060408401356146848161461f565b809150509250925092565b5f6101008284031280156146a1575f5ffd5b509092915050565b80151581146131f9575f5ffd5b5f5f5f5f608085870312156146c9575f5ffd5b84356146d4816145be565b935060208501356146e4816145be565b925060408501356146f48161461f565b91506060850135614704816146a9565b939692955090935050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b815160e0820190600381106147535761475361470f565b808352506001600160a01b0360208401511660208301526001600160a01b0360408401511660408301526fffffffffffffffffffffffffffffffff60608401511660608301526080830151608083015260a08301516147bd60a08401826001600160a01b03169052565b5060c08301516147e160c08401826fffffffffffffffffffffffffffffffff169052565b5092915050565b5f5f5f5f5f60a086880312156147fc575f5ffd5b8535614807816145be565b94506020860135614817816145be565b935060408601356002811061482a575f5ffd5b94979396509394606081013594506080013592915050565b5f5f5f60408486031215614854575f5ffd5b833561485f816145be565b9250602084013567ffffffffffffffff81111561487a575f5ffd5b8401601f8101861361488a575f5ffd5b803567ffffffffffffffff8111156148a0575f5ffd5b8660208260051b84010111156148b4575f5ffd5b939660209190910195509293505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b60208101601583106149335761493361470f565b91905290565b5f60208284031215614949575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082028115828204841417610d7657610d76614950565b8051612281816145be565b5f602082840312156149af575f5ffd5b81516120bc816145be565b8051612281816146a9565b5f602082840312156149d5575f5ffd5b81516120bc816146a9565b60a08101600487106149f4576149f461470f565b9581526fffffffffffffffffffffffffffffffff94851660208201529284166040840152908316606083015290911660809091015290565b5f60208284031215614a3c575f5ffd5b81356120bc8161461f565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f82614a8257614a82614a47565b500490565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203614ab757614ab7614950565b5060010190565b81810381811115610d7657610d76614950565b5f60608201858352606060208401528085518083526080850191506020870192505f5b81811015614b1b5783516001600160a01b0316835260209384019390920191600101614af4565b5050809250505060ff83166040830152949350505050565b5f8151808452602084019350602083015f5b82811015614b63578151865260209586019590910190600101614b45565b5093949350505050565b838152606060208201525f614b856060830185614b33565b8281036040840152614b978185614b33565b9695505050505050565b6fffffffffffffffffffffffffffffffff8281168282160390811115610d7657610d76614950565b80516122818161461f565b5f60208284031215614be4575f5ffd5b81516120bc8161461f565b604051610220810167ffffffffffffffff81118282101715614c1357614c136148c5565b60405290565b604051610120810167ffffffffffffffff81118282101715614c1357614c136148c5565b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff81118282101715614c8457614c846148c5565b604052919050565b805160048110612281575f5ffd5b67ffffffffffffffff811681146131f9575f5ffd5b805161228181614c9a565b60ff811681146131f9575f5ffd5b805161228181614cba565b5f610220828403128015614ce5575f5ffd5b50614cee614bef565b614cf783614c8c565b8152614d0560208401614c8c565b6020820152614d16604084016149ba565b6040820152614d2760608401614994565b606082015260808381015190820152614d4260a08401614caf565b60a0820152614d5360c08401614caf565b60c0820152614d6460e08401614caf565b60e0820152614d766101008401614caf565b610100820152614d896101208401614cc8565b610120820152614d9c6101408401614cc8565b610140820152614daf6101608401614cc8565b610160820152614dc26101808401614cc8565b610180820152614dd56101a08401614cc8565b6101a0820152614de86101c08401614cc8565b6101c0820152614dfb6101e08401614cc8565b6101e0820152614e0e6102008401614cc8565b6102008201529392505050565b80820180821115610d7657610d76614950565b5f6fffffffffffffffffffffffffffffffff831680614e4f57614e4f614a47565b806fffffffffffffffffffffffffffffffff84160491505092915050565b6fffffffffffffffffffffffffffffffff8181168382160190811115610d7657610d76614950565b5f6060828403128015614ea6575f5ffd5b506040516060810167ffffffffffffffff81118282101715614eca57614eca6148c5565b6040528251614ed88161461f565b81526020830151614ee88161461f565b60208201526040830151614efb81614c9a565b60408201529392505050565b5f82357ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd81833603018112614f39575f5ffd5b9190910192915050565b803561228181614c9a565b803561228181614cba565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112614f8c575f5ffd5b830160208101925035905067ffffffffffffffff811115614fab575f5ffd5b8060051b3603821315614fbc575f5ffd5b9250929050565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff831115614ff3575f5ffd5b8260051b80836020870137939093016020019392505050565b60208082528235828201525f90615024908401614f43565b67ffffffffffffffff8116604084015250604083013560608381019190915283013560808084019190915283013560a08084019190915283013560c08084019190915283013560e080840191909152830135610100808401919091528301356101208084019190915283013561014080840191909152830135610160808401919091526150b2908401614f4e565b60ff8116610180840152506150ca6101808401614f4e565b60ff81166101a0840152506150e26101a08401614f4e565b60ff81166101c0840152506150fa6101c08401614f43565b67ffffffffffffffff81166101e0840152506151196101e08401614f43565b67ffffffffffffffff8116610200840152506151386102008401614f43565b67ffffffffffffffff811661022084015250615157610220840161463c565b6fffffffffffffffffffffffffffffffff81166102408401525061517e6102408401614f43565b67ffffffffffffffff81166102608401525061519e610260840184614f59565b61028080850152612f8e6102a085018284614fc3565b5f5f8284036101408112156151c7575f5ffd5b835192506101207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0820112156151fb575f5ffd5b50615204614c19565b61521060208501614994565b815261521e60408501614994565b602082015261522f60608501614994565b604082015261524060808501614bc9565b606082015261525160a08501614bc9565b608082015261526260c08501614caf565b60a082015261527360e08501614caf565b60c082015261010084015160e082015261529061012085016149ba565b610100820152809150509250929050565b5f67ffffffffffffffff8211156152ba576152ba6148c5565b5060051b60200190565b5f82601f8301126152d3575f5ffd5b81516152e66152e1826152a1565b614c3d565b8082825260208201915060208360051b860101925085831115615307575f5ffd5b602085015b8381101561532457805183526020928301920161530c565b5095945050505050565b5f5f5f60608486031215615340575f5ffd5b835167ffffffffffffffff811115615356575f5ffd5b8401601f81018613615366575f5ffd5b80516153746152e1826152a1565b8082825260208201915060208360051b850101925088831115615395575f5ffd5b6020840193505b828410156153c05783516153af816145be565b82526020938401939091019061539c565b80965050505050602084015167ffffffffffffffff8111156153e0575f5ffd5b6153ec868287016152c4565b604095909501519396949550929392505050565b5f6080828403128015615411575f5ffd5b506040516080810167ffffffffffffffff81118282101715615435576154356148c5565b60405282516154438161461f565b815260208301516154538161461f565b602082015260408301516154668161461f565b604082015260608301516154798161461f565b6060820152939250505056'
