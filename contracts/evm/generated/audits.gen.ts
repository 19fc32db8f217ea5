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
                "name": "traceRoot",
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
    "name": "recordOf",
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
        "type": "tuple",
        "internalType": "struct AuditRecord",
        "components": [
          {
            "name": "failed",
            "type": "uint48",
            "internalType": "uint48"
          },
          {
            "name": "withheld",
            "type": "uint48",
            "internalType": "uint48"
          },
          {
            "name": "acquitted",
            "type": "uint48",
            "internalType": "uint48"
          },
          {
            "name": "failedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
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
    "name": "withheldIn",
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
        "type": "bool",
        "internalType": "bool"
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
  '0x610180604052348015610010575f5ffd5b50604051615d68380380615d6883398101604081905261002f91610302565b818188888888306001600160a01b0316846001600160a01b031663e6add9936040518163ffffffff1660e01b8152600401602060405180830381865afa15801561007b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061009f919061038f565b6001600160a01b0316146100d65760405163463733d960e01b81526001600160a01b03851660048201526024015b60405180910390fd5b6001600160a01b03841660808190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa15801561011e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610142919061038f565b6001600160a01b0390811660a05292831660c05290821660e05216610100525080158061016f5750601881115b156101905760405163738bb48b60e01b8152600481018290526024016100cd565b610120526001600160a01b039081166101405260408051632edc9efd60e11b815290513092891691635db93dfa9160048083019260209291908290030181865afa1580156101e0573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610204919061038f565b6001600160a01b03161461023657604051631d3f1d7360e31b81526001600160a01b03871660048201526024016100cd565b306001600160a01b0316856001600160a01b031663e6add9936040518163ffffffff1660e01b8152600401602060405180830381865afa15801561027c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102a0919061038f565b6001600160a01b0316146102d257604051631d3f1d7360e31b81526001600160a01b03861660048201526024016100cd565b50506001600160a01b031661016052506103b192505050565b6001600160a01b03811681146102ff575f5ffd5b50565b5f5f5f5f5f5f5f60e0888a031215610318575f5ffd5b8751610323816102eb565b6020890151909750610334816102eb565b6040890151909650610345816102eb565b6060890151909550610356816102eb565b6080890151909450610367816102eb565b60a0890151909350610378816102eb565b8092505060c0880151905092959891949750929550565b5f6020828403121561039f575f5ffd5b81516103aa816102eb565b9392505050565b60805160a05160c05160e051610100516101205161014051610160516157fe61056a5f395f818161040201526118fb01525f818161025701528181610ee8015281816110ab01526116d601525f81816104d501528181611dfc0152611e5101525f8181610218015261389001525f818161036f015281816108130152818161164e0152818161202801528181612528015281816136700152613fea01525f818161060a01528181610c3201528181610e6c0152818161103f0152818161114d0152818161176701528181611aea015281816121ac0152818161234c0152818161297f0152818161306301526134ff01525f81816104ae015281816108a3015281816109390152818161122301528181611313015281816114d601528181611a0801528181611b6101528181611ef70152818161267301528181612750015281816128ec01528181612c9701528181612d6801528181612e8a015281816132a701526140bd01525f81816102a701528181610a4c01528181610faf01528181612b1f01528181612f5c015281816133bb0152818161348f01528181613d6901528181613df0015281816143fa01526146f801526157fe5ff3fe608060405234801561000f575f5ffd5b50600436106101d1575f3560e01c80637b5f793c116100fe578063a9b5898f1161009e578063cc4f0ea71161006e578063cc4f0ea71461062c578063d88992e01461063f578063f296d22214610652578063f60bb4f01461065b575f5ffd5b8063a9b5898f146104a9578063ae5a2c0c146104d0578063c06ac6a3146104f7578063c60e814d14610605575f5ffd5b8063814f46e4116100d9578063814f46e4146103fd57806388910d83146104245780639464f15b146104765780639f33126f14610489575f5ffd5b80637b5f793c146103915780637cb7e418146103e25780637e69b7b0146103ea575f5ffd5b8063429cead1116101745780635505f188116101445780635505f188146103475780635ba833b01461034f57806364c73833146103575780637b2251621461036a575f5ffd5b8063429cead1146102c95780634c1d3a45146102ec5780634ecf247114610306578063505621ea14610328575f5ffd5b80632711e642116101af5780632711e6421461025257806333fd2c0c146102795780633487b2561461028f578063411557d1146102a2575f5ffd5b8063166823eb146101d55780631c635e40146101fe5780632398a77d14610213575b5f5ffd5b6101e86101e3366004614825565b610695565b6040516101f5919061483c565b60405180910390f35b61021161020c3660046148f8565b610808565b005b61023a7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101f5565b61023a7f000000000000000000000000000000000000000000000000000000000000000081565b610281600481565b6040519081526020016101f5565b61021161029d366004614825565b610a31565b61023a7f000000000000000000000000000000000000000000000000000000000000000081565b6102dc6102d736600461492a565b610e32565b60405190151581526020016101f5565b6102f4601581565b60405160ff90911681526020016101f5565b6102dc610314366004614825565b60036020525f908152604090205460ff1681565b61028161033636600461492a565b60076020525f908152604090205481565b610281601881565b610281600381565b61021161036536600461496d565b610edd565b61023a7f000000000000000000000000000000000000000000000000000000000000000081565b6103a461039f3660046149b5565b61109c565b6040516101f594939291906fffffffffffffffffffffffffffffffff9485168152928416602084015292166040820152606081019190915260800190565b6102f4603f81565b6102116103f8366004614825565b6113df565b61023a7f000000000000000000000000000000000000000000000000000000000000000081565b610455610432366004614825565b60026020525f90815260409020546fffffffffffffffffffffffffffffffff1681565b6040516fffffffffffffffffffffffffffffffff90911681526020016101f5565b6102116104843660046149dc565b6116cb565b61049c610497366004614825565b6117e4565b6040516101f59190614a62565b61023a7f000000000000000000000000000000000000000000000000000000000000000081565b6102817f000000000000000000000000000000000000000000000000000000000000000081565b6105ac61050536600461492a565b604080516080810182525f808252602082018190529181018290526060810191909152506001600160a01b03165f90815260208181526040918290208251608081018452905465ffffffffffff8082168352660100000000000082048116938301939093526c010000000000000000000000008104909216928101929092527201000000000000000000000000000000000000900467ffffffffffffffff16606082015290565b6040516101f591905f60808201905065ffffffffffff835116825265ffffffffffff602084015116602083015265ffffffffffff604084015116604083015267ffffffffffffffff606084015116606083015292915050565b61023a7f000000000000000000000000000000000000000000000000000000000000000081565b61021161063a366004614b0e565b6118f0565b61028161064d366004614b68565b611c8b565b61028160045481565b61028161066936600461492a565b6001600160a01b03165f908152602081905260409020546601000000000000900465ffffffffffff1690565b5f81815260066020526040902080546060919067ffffffffffffffff8111156106c0576106c0614beb565b60405190808252806020026020018201604052801561073657816020015b6040805160a0810182525f808252602080830182905292820181905260608201819052608082015282527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9092019101816106de5790505b5091505f5b8154811015610801575f82828154811061075757610757614c18565b5f9182526020918290206040805160a08101825260039093029091018054835260018101546001600160a01b03808216958501959095526002820154948516928401929092526bffffffffffffffffffffffff740100000000000000000000000000000000000000009283900481166060850152919093041660808201528551919250908590849081106107ed576107ed614c18565b60209081029190910101525060010161073b565b5050919050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610871576040517f3ea4dbbe0000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906108d990601290600401614c45565b602060405180830381865afa1580156108f4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109189190614c5f565b6109229083614ca3565b90505f61093085838661220e565b90505f6109d3827f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610993573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109b79190614cc5565b84604001516fffffffffffffffffffffffffffffffff16612283565b6040516fffffffffffffffffffffffffffffffff8216815290915085906001600160a01b038816907f32e813f2cf8d532d39b6a7816f8caa565df9fd10b5aeb5f881a1331f280fdcc2906020015b60405180910390a3505050505050565b5f610a3b826123bf565b90505f610a488383612446565b90507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316635e0a896b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610aa6573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610aca9190614cc5565b6001600160a01b0316634ecac862846040518263ffffffff1660e01b8152600401610af791815260200190565b6020604051808303815f875af1158015610b13573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b379190614ceb565b15610b43575f60208201525b5f610b4d826125eb565b905080421015610b99576040517facfcbfd40000000000000000000000000000000000000000000000000000000081526004810185905242602482015260448101829052606401610868565b82546002840180547c02000000000000000000000000000000000000000000000000000000007fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff9091161790556001600160a01b039081165f8181526007602052604080822091909155517f730a0d800000000000000000000000000000000000000000000000000000000081526004810182905290917f0000000000000000000000000000000000000000000000000000000000000000169063730a0d80906024015f604051808303815f87803b158015610c73575f5ffd5b505af1158015610c85573d5f5f3e3d5ffd5b5050604080516080810182525f8082526020820181905291810182905260608101919091529150610cb39050565b600184602001516003811115610ccb57610ccb614a35565b03610ce057610cdb868683612702565b610ddd565b610cea86836129f4565b600284602001516003811115610d0257610d02614a35565b03610d1557610d1085612b83565b610d7d565b600384602001516003811115610d2d57610d2d614a35565b03610d3d57610d10868683612d2a565b60018501548554610d7d916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16612eee565b600384602001516003811115610d9557610d95614a35565b14610ddd5760028501546001860154610ddd916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16612eee565b816001600160a01b0316867fd28b1790706a221cbf6b8a4bae735b0b30eaffc653810559dfad48c1bce299208660200151845f0151856020015186604001518760600151604051610a21959493929190614d06565b6040517f429cead10000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063429cead190602401602060405180830381865afa158015610eb3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ed79190614ceb565b92915050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610f41576040517f774bde62000000000000000000000000000000000000000000000000000000008152336004820152602401610868565b6fffffffffffffffffffffffffffffffff811615611007576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081526001600160a01b0384811660048301525f60248301526fffffffffffffffffffffffffffffffff831660448301527f000000000000000000000000000000000000000000000000000000000000000016906307dbf4a7906064015f604051808303815f87803b158015610ff0575f5ffd5b505af1158015611002573d5f5f3e3d5ffd5b505050505b6040517fa7e21e800000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301527f0000000000000000000000000000000000000000000000000000000000000000169063a7e21e80906024015b5f604051808303815f87803b158015611081575f5ffd5b505af1158015611093573d5f5f3e3d5ffd5b50505050505050565b5f808080336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611104576040517f774bde62000000000000000000000000000000000000000000000000000000008152336004820152602401610868565b5f611112602087018761492a565b6040517f730a0d800000000000000000000000000000000000000000000000000000000081526001600160a01b0380831660048301529192507f00000000000000000000000000000000000000000000000000000000000000009091169063730a0d80906024015f604051808303815f87803b158015611190575f5ffd5b505af11580156111a2573d5f5f3e3d5ffd5b505050506111af81612fb8565b60c08701355f9081526003602052604080822080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001179055517ff72d0b3b000000000000000000000000000000000000000000000000000000008152919350906112a29083906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061125990601190600401614c45565b602060405180830381865afa158015611274573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112989190614c5f565b8960e0013561220e565b6040810151965090506112cd816112bf60808a0160608b0161492a565b6112c88a6130bf565b612283565b94506112ee60c08801356112e760808a0160608b0161492a565b5f886131b4565b61130b8161130260408a0160208b0161492a565b6112c8896132a1565b93506113ad817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561136d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113919190614cc5565b83604001516fffffffffffffffffffffffffffffffff16612283565b506113d66113c16040890160208a0161492a565b6113d160608a0160408b01614d52565b612eee565b50509193509193565b5f6113e9826123bf565b90505f6113f68383612446565b90505f611402826125eb565b905080421061144d576040517f322fe1940000000000000000000000000000000000000000000000000000000081526004810185905242602482015260448101829052606401610868565b82546001600160a01b031633146114a45782546040517f294988880000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b039091166024820152604401610868565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061150c90600e90600401614c45565b602060405180830381865afa158015611527573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061154b9190614c5f565b600285018054337fffffffffffffffffffffffff000000000000000000000000000000000000000090911681179091556001860180546001600160a01b0316740100000000000000000000000000000000000000006bffffffffffffffffffffffff8516908102919091179091556040519081529192509086907fad0619fd96312cacc2004879fcc8fe5a6c904e03f55688e38ecd822c7104302b9060200160405180910390a360028401546040517fa493a4990000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff166004820152603f60248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063a493a499906044015f604051808303815f87803b158015611697575f5ffd5b505af11580156116a9573d5f5f3e3d5ffd5b505050506116c4816bffffffffffffffffffffffff16613357565b5050505050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461172f576040517f774bde62000000000000000000000000000000000000000000000000000000008152336004820152602401610868565b6040517f730a0d800000000000000000000000000000000000000000000000000000000081526001600160a01b0384811660048301527f0000000000000000000000000000000000000000000000000000000000000000169063730a0d80906024015f604051808303815f87803b1580156117a8575f5ffd5b505af11580156117ba573d5f5f3e3d5ffd5b5050505080156117d4576117cf848484613419565b6117de565b6117de8483612eee565b50505050565b6040805160e080820183525f8083526020808401829052838501829052606084018290526080840182905260a0840182905260c0840182905285825260059052839020835191820190935260028084015492939282917c010000000000000000000000000000000000000000000000000000000090910460ff169081111561186e5761186e614a35565b815282546001600160a01b038082166020840152600185015480821660408501526bffffffffffffffffffffffff74010000000000000000000000000000000000000000938490048116606086015260029096015467ffffffffffffffff84820416608086015290911660a08401520490921660c09092019190915292915050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611954576040517fc9d32f40000000000000000000000000000000000000000000000000000000008152336004820152602401610868565b5f8281526008602052604090205460ff161561199f576040517fa412df7100000000000000000000000000000000000000000000000000000000815260048101839052602401610868565b5f8281526008602052604080822080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001179055517ff72d0b3b000000000000000000000000000000000000000000000000000000008152612710906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90611a3e90601090600401614c45565b602060405180830381865afa158015611a59573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a7d9190614c5f565b611a86886134c3565b611a909190614ca3565b611a9a9190614d9a565b90505f611aa887838561220e565b60408181015190517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b038a8116600483015292935090917f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b158015611b2b575f5ffd5b505af1158015611b3d573d5f5f3e3d5ffd5b50505050611b4a886135a1565b5f611b5983896112c8856132a1565b9050611bfb837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611bbb573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611bdf9190614cc5565b85604001516fffffffffffffffffffffffffffffffff16612283565b50866001811115611c0e57611c0e614a35565b886001600160a01b03168a6001600160a01b03167f67492fcb050297cf8a364a721b9722c39f3348971ff3e43033618e6b1ee79c63888686604051611c78939291909283526fffffffffffffffffffffffffffffffff918216602084015216604082015260600190565b60405180910390a4505050505050505050565b5f611c94613642565b6001600160a01b0384163303611ce1576040517ff314f20e0000000000000000000000000000000000000000000000000000000081526001600160a01b0385166004820152602401610868565b6001600160a01b0384165f9081526007602052604090205415611d52576001600160a01b0384165f81815260076020526040908190205490517fb8f2f40000000000000000000000000000000000000000000000000000000000815260048101929092526024820152604401610868565b6004821080611d615750601882115b15611da8576040517f3f52ed260000000000000000000000000000000000000000000000000000000081526004808201849052602482015260186044820152606401610868565b60045f8154611db690614dad565b91829055506001600160a01b0385165f908152600760205260408120829055909150611de48286868661371b565b90505f60028260200151611df89190614de4565b90507f0000000000000000000000000000000000000000000000000000000000000000811015611e7d576040517f46bbc823000000000000000000000000000000000000000000000000000000008152600481018290527f00000000000000000000000000000000000000000000000000000000000000006024820152604401610868565b5f838152600560205260409081902080546001600160a01b03808a167fffffffffffffffffffffffff0000000000000000000000000000000000000000928316178355600183018054909216331790915591517ff72d0b3b00000000000000000000000000000000000000000000000000000000815290917f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90611f2d90600e90600401614c45565b602060405180830381865afa158015611f48573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f6c9190614c5f565b81546bffffffffffffffffffffffff9190911674010000000000000000000000000000000000000000026001600160a01b03909116178155600281018054600191907fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff167c010000000000000000000000000000000000000000000000000000000083021790555082516040517f84dc27810000000000000000000000000000000000000000000000000000000081525f916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916384dc27819161206191899190601590600401614df7565b6020604051808303815f875af115801561207d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906120a19190614c5f565b6002830180547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000067ffffffffffffffff8416021790556040858101516060870151915192935033926001600160a01b038c169289927f8335ef31bc6285e68765270cf5074d4e596d8a7f77ad77b375d996623361e6879261213b92889291614e93565b60405180910390a48154612174907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16613357565b6040517fa7e21e800000000000000000000000000000000000000000000000000000000081526001600160a01b0389811660048301527f0000000000000000000000000000000000000000000000000000000000000000169063a7e21e80906024015f604051808303815f87803b1580156121ed575f5ffd5b505af11580156121ff573d5f5f3e3d5ffd5b50505050505050509392505050565b604080516060810182525f8082526020820181905291810182905290612233856134c3565b90506040518060600160405280866001600160a01b031681526020018481526020018286106122625782612264565b855b6fffffffffffffffffffffffffffffffff1690529150505b9392505050565b5f83604001516fffffffffffffffffffffffffffffffff1682106122ab5783604001516122ad565b815b9050806fffffffffffffffffffffffffffffffff165f036122cf57505f61227c565b80846040018181516122e19190614ec7565b6fffffffffffffffffffffffffffffffff908116909152855160208701516040517f694465f20000000000000000000000000000000000000000000000000000000081526001600160a01b0392831660048201529285166024840152868216604484015260648301527f000000000000000000000000000000000000000000000000000000000000000016915063694465f2906084016020604051808303815f875af1158015612393573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123b79190614efa565b509392505050565b5f81815260056020526040902060016002828101547c0100000000000000000000000000000000000000000000000000000000900460ff169081111561240757612407614a35565b14612441576040517f3d11fccf00000000000000000000000000000000000000000000000000000000815260048101839052602401610868565b919050565b6124d3604080516102208101909152805f81526020015f81525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e08201819052610100820181905261012082018190526101408201819052610160820181905261018082018190526101a082018190526101c082018190526101e09091015290565b60028201546040517f40a8c5370000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff1660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906340a8c5379060240161022060405180830381865afa158015612576573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061259a9190614ff9565b90506003815160038111156125b1576125b1614a35565b14610ed7576040517f9fe46bf800000000000000000000000000000000000000000000000000000000815260048101849052602401610868565b5f8060018360200151600381111561260557612605614a35565b1480612626575060038360200151600381111561262457612624614a35565b145b9050826040015180612636575080155b1561264357505f92915050565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906126a990600c90600401614c45565b602060405180830381865afa1580156126c4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906126e89190614c5f565b83610100015167ffffffffffffffff1661227c9190615141565b81546001600160a01b03165f806127198684613b61565b915091505f61272786613f6c565b90505f8160400151826060015161273e9190614ca3565b6127489084615141565b90505f6127107f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b600f6040518263ffffffff1660e01b815260040161279b9190614c45565b602060405180830381865afa1580156127b6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906127da9190614c5f565b6127e3886134c3565b6127ed9190614ca3565b6127f79190614d9a565b90505f6128138784841161280b578461280d565b835b8c61220e565b6040810180516fffffffffffffffffffffffffffffffff168a525190915061283a906132a1565b6fffffffffffffffffffffffffffffffff16606089015261285b818561413c565b6fffffffffffffffffffffffffffffffff16602089015261287e8a8288886141d2565b6fffffffffffffffffffffffffffffffff90811660408a015260018a015460608a01516128b79284926001600160a01b03169116612283565b88606001906fffffffffffffffffffffffffffffffff1690816fffffffffffffffffffffffffffffffff1681525050612946817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561136d573d5f5f3e3d5ffd5b506040517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b0388811660048301527f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b1580156129c0575f5ffd5b505af11580156129d2573d5f5f3e3d5ffd5b505050506129df876135a1565b6129e889614328565b50505050505050505050565b5f828152600660205260408120905b81548110156117de575f828281548110612a1f57612a1f614c18565b5f91825260208083206040805160a08101825260039094029091018054845260018101546001600160a01b03808216948601949094526bffffffffffffffffffffffff740100000000000000000000000000000000000000009182900481169386019390935260029091015492831660608501529091041660808201529150612aa882866143b1565b90506fffffffffffffffffffffffffffffffff811615612b795760608201516040517f5cd4ad1f0000000000000000000000000000000000000000000000000000000081526001600160a01b03878116600483015291821660248201526fffffffffffffffffffffffffffffffff831660448201527f000000000000000000000000000000000000000000000000000000000000000090911690635cd4ad1f906064015f604051808303815f87803b158015612b62575f5ffd5b505af1158015612b74573d5f5f3e3d5ffd5b505050505b5050600101612a03565b8054612b97906001600160a01b03166144ae565b600181015481546001600160a01b03909116907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff165f612bda84613f6c565b90505f612bf982846fffffffffffffffffffffffffffffffff16614516565b90505f5b825151811015612c6f575f83602001518281518110612c1e57612c1e614c18565b602002602001015183612c319190614ca3565b9050612c5a86855f01518481518110612c4c57612c4c614c18565b602002602001015183613419565b612c648186614ec7565b945050600101612bfd565b508454612c919085906001600160a01b0316612c8c600287615154565b613419565b6116c4847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612cf1573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612d159190614cc5565b612d20600287615154565b612c8c9087614ec7565b81546040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b03918216915f91612de59184917f00000000000000000000000000000000000000000000000000000000000000009091169063f72d0b3b90612da090601190600401614c45565b602060405180830381865afa158015612dbb573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612ddf9190614c5f565b8761220e565b60408101516fffffffffffffffffffffffffffffffff1684529050612e0982612fb8565b50612e1c81612e1786613f6c565b61413c565b6fffffffffffffffffffffffffffffffff16602084015260018401548351612e559183916001600160a01b03909116906112c8906132a1565b83606001906fffffffffffffffffffffffffffffffff1690816fffffffffffffffffffffffffffffffff1681525050612ee4817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561136d573d5f5f3e3d5ffd5b506116c484614328565b6fffffffffffffffffffffffffffffffff811615612fb4576040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301525f60248301526fffffffffffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b158015612f9d575f5ffd5b505af1158015612faf573d5f5f3e3d5ffd5b505050505b5050565b6001600160a01b0381165f9081526020819052604081208054600690612fef906601000000000000900465ffffffffffff16615193565b91906101000a81548165ffffffffffff021916908365ffffffffffff160217905565ffffffffffff169050613023826135a1565b60038110612441576040517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301527f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b1580156130a4575f5ffd5b505af11580156130b6573d5f5f3e3d5ffd5b50505050919050565b5f6130d060a0830160808401614d52565b6fffffffffffffffffffffffffffffffff165f036130ef57505f919050565b5f8061310160c0850160a08601614d52565b60c08501355f908152600260205260408120549193506fffffffffffffffffffffffffffffffff9182169250908316821061313c575f613146565b6131468284614ec7565b6fffffffffffffffffffffffffffffffff16905061316a60a0860160808701614d52565b6fffffffffffffffffffffffffffffffff1681106131a95761319260a0860160808701614d52565b6fffffffffffffffffffffffffffffffff166131ab565b805b95945050505050565b6fffffffffffffffffffffffffffffffff8116156117de575f84815260026020526040812080548392906131fb9084906fffffffffffffffffffffffffffffffff166151bb565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550826001600160a01b0316847f3cc3f86e05fc1021fb24e7c3fdad6d023551d0008ae8c7c0f44947ed1a9f8a7784846040516132939291906001600160a01b039290921682526fffffffffffffffffffffffffffffffff16602082015260400190565b60405180910390a350505050565b5f6127107f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60136040518263ffffffff1660e01b81526004016132f29190614c45565b602060405180830381865afa15801561330d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906133319190614c5f565b61334d906fffffffffffffffffffffffffffffffff8516614ca3565b610ed79190614d9a565b6fffffffffffffffffffffffffffffffff811615613416576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff821660448201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906307dbf4a7906064015f604051808303815f87803b158015613404575f5ffd5b505af11580156116c4573d5f5f3e3d5ffd5b50565b6fffffffffffffffffffffffffffffffff8116156134be576040517f4d80e7c00000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015283811660248301525f60448301526fffffffffffffffffffffffffffffffff831660648301527f00000000000000000000000000000000000000000000000000000000000000001690634d80e7c09060840161106a565b505050565b6040517f426233600000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f9182917f00000000000000000000000000000000000000000000000000000000000000001690634262336090602401606060405180830381865afa158015613544573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061356891906151e3565b905080602001516fffffffffffffffffffffffffffffffff16815f01516fffffffffffffffffffffffffffffffff1661227c9190615141565b6001600160a01b0381165f908152602081905260408120805490916001918391906135d590849065ffffffffffff16615255565b82546101009290920a65ffffffffffff8181021990931691909216919091021790555080547fffffffffffff0000000000000000ffffffffffffffffffffffffffffffffffff1672010000000000000000000000000000000000004267ffffffffffffffff160217905550565b6040517ffacd743b0000000000000000000000000000000000000000000000000000000081523360048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063facd743b90602401602060405180830381865afa1580156136bd573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906136e19190614ceb565b613719576040517fbc677c90000000000000000000000000000000000000000000000000000000008152336004820152602401610868565b565b61374b6040518060a00160405280606081526020015f815260200160608152602001606081526020015f81525090565b613756826002615141565b67ffffffffffffffff81111561376e5761376e614beb565b604051908082528060200260200182016040528015613797578160200160208202803683370190505b508082528051859133915f906137af576137af614c18565b60200260200101835f01516001815181106137cc576137cc614c18565b6001600160a01b039384166020918202929092018101919091529290911690526002908201528167ffffffffffffffff81111561380b5761380b614beb565b604051908082528060200260200182016040528015613834578160200160208202803683370190505b5060408201528167ffffffffffffffff81111561385357613853614beb565b60405190808252806020026020018201604052801561387c578160200160208202803683370190505b5060608201525f5b82811015613b41575f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663a95e86e68787868181106138cf576138cf614c18565b90506020028101906138e19190615273565b6040518263ffffffff1660e01b81526004016138fd9190615378565b61014060405180830381865afa158015613919573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061393d919061552d565b91509150866001600160a01b0316815f01516001600160a01b0316146139a45780516040517fed658724000000000000000000000000000000000000000000000000000000008152600481018490526001600160a01b039091166024820152604401610868565b6040805160208082018590523382840152825180830384018152606090920183528151918101919091205f81815260019283905292909220805460ff81167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0082161783179091551615613a46576040517fae2ccae300000000000000000000000000000000000000000000000000000000815260048101849052602401610868565b876001600160a01b031682602001516001600160a01b03161480613a76575060208201516001600160a01b031633145b15613abe5760208201516040517f3a808f5a0000000000000000000000000000000000000000000000000000000081526001600160a01b039091166004820152602401610868565b8285604001518581518110613ad557613ad5614c18565b602002602001018181525050613aef858360200151614557565b5f878786818110613b0257613b02614c18565b9050602002810190613b149190615273565b359050613b2186826145f3565b15613b3157613b318a8285614675565b5050600190920191506138849050565b508051602082015160608301516080840151919092529052949350505050565b5f8281526006602052604081208054606092919067ffffffffffffffff811115613b8d57613b8d614beb565b604051908082528060200260200182016040528015613bb6578160200160208202803683370190505b5092505f5b8154811015613f63575f828281548110613bd757613bd7614c18565b5f91825260208083206040805160a0810182526003909402909101805480855260018201546001600160a01b03808216878701526bffffffffffffffffffffffff7401000000000000000000000000000000000000000092839004811688870190815260029586015492831660608a01529290910481166080880152918752919093529084205490519294506fffffffffffffffffffffffffffffffff169291168210613c84575f613ca2565b8183604001516bffffffffffffffffffffffff16613ca29190614ec7565b90505f613caf848a6143b1565b90505f816fffffffffffffffffffffffffffffffff16836fffffffffffffffffffffffffffffffff1610613ce35781613ce5565b825b90506fffffffffffffffffffffffffffffffff811615613dc357602085015160608601516040517fcb91bc6f0000000000000000000000000000000000000000000000000000000081526001600160a01b038d81166004830152928316602482015290821660448201526fffffffffffffffffffffffffffffffff831660648201527f00000000000000000000000000000000000000000000000000000000000000009091169063cb91bc6f906084015f604051808303815f87803b158015613dac575f5ffd5b505af1158015613dbe573d5f5f3e3d5ffd5b505050505b806fffffffffffffffffffffffffffffffff16826fffffffffffffffffffffffffffffffff1614613ebc577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316635cd4ad1f8b87606001518486613e2f9190614ec7565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b1681526001600160a01b0393841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015613ea5575f5ffd5b505af1158015613eb7573d5f5f3e3d5ffd5b505050505b613ed3855f015186602001518760600151846131b4565b60608501516001600160a01b031615613ef0575050505050613f5b565b613efa8184614ec7565b898781518110613f0c57613f0c614c18565b6fffffffffffffffffffffffffffffffff90921660209283029190910190910152613f378184614ec7565b613f53906fffffffffffffffffffffffffffffffff1689615141565b975050505050505b600101613bbb565b50509250929050565b613f95604051806080016040528060608152602001606081526020015f81526020015f81525090565b60028201546040517f7988dfa00000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff1660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690637988dfa0906024015f60405180830381865afa158015614036573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016820160405261407b91908101906156a7565b6040808501919091526020840191909152908252517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906140f390601490600401614c45565b602060405180830381865afa15801561410e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906141329190614c5f565b6060820152919050565b5f5f61415e8385604001516fffffffffffffffffffffffffffffffff16614516565b90505f5b8351518110156141ca576141b685855f0151838151811061418557614185614c18565b6020026020010151866020015184815181106141a3576141a3614c18565b6020026020010151856112c89190614ca3565b6141c090846151bb565b9250600101614162565b505092915050565b5f815f036141e157505f614320565b5f84604001516fffffffffffffffffffffffffffffffff16831061421b5784604001516fffffffffffffffffffffffffffffffff1661421d565b825b90505f5b845181101561431d5784818151811061423c5761423c614c18565b60200260200101516fffffffffffffffffffffffffffffffff165f0315614315575f87815260066020526040812080548390811061427c5761427c614c18565b905f5260205f20906003020190505f6142e888836001015f9054906101000a90046001600160a01b031688878b88815181106142ba576142ba614c18565b60200260200101516fffffffffffffffffffffffffffffffff166142de9190614ca3565b6112c89190614d9a565b82546001840154919250614306916001600160a01b03165f846131b4565b61431081866151bb565b945050505b600101614221565b50505b949350505050565b60018101548154614368916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16612eee565b60028101546001820154613416916001600160a01b0390811691908116907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16613419565b60608201516040517ff7888aec0000000000000000000000000000000000000000000000000000000081526001600160a01b03838116600483015291821660248201525f9182917f00000000000000000000000000000000000000000000000000000000000000009091169063f7888aec90604401608060405180830381865afa158015614441573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906144659190615779565b60600151905083608001516bffffffffffffffffffffffff16816fffffffffffffffffffffffffffffffff161061227c5783608001516bffffffffffffffffffffffff16614320565b6001600160a01b0381165f908152602081905260409020805460019190600c906144f19084906c01000000000000000000000000900465ffffffffffff16615255565b92506101000a81548165ffffffffffff021916908365ffffffffffff16021790555050565b5f82604001515f0361452957505f610ed7565b5f83604001518361453a9190614d9a565b90508084606001511061454d5780614320565b5050506060015190565b60025b82602001518110156145a857816001600160a01b0316835f0151828151811061458557614585614c18565b60200260200101516001600160a01b0316036145a057505050565b60010161455a565b5081516020830180518392916145bd82614dad565b9052815181106145cf576145cf614c18565b60200260200101906001600160a01b031690816001600160a01b0316815250505050565b5f805b836080015181101561463757828460600151828151811061461957614619614c18565b60200260200101510361462f575f915050610ed7565b6001016145f6565b50606083015160808401805184929161464f82614dad565b90528151811061466157614661614c18565b602090810291909101015250600192915050565b60808101515f906fffffffffffffffffffffffffffffffff1615614767578151604080840151608085015191517f98ffb51a0000000000000000000000000000000000000000000000000000000081526001600160a01b03938416600482015290831660248201526fffffffffffffffffffffffffffffffff90911660448201527f0000000000000000000000000000000000000000000000000000000000000000909116906398ffb51a906064016020604051808303815f875af1158015614740573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906147649190614efa565b90505b5f938452600660209081526040808620815160a081018352958652848301516001600160a01b039081168785019081526060808801516bffffffffffffffffffffffff9081168a87019081529890950151831690890190815295841660808901908152835460018082018655948b529590992097516003909502909701938455955194519486167401000000000000000000000000000000000000000095831686021790830155915194519490931693160291909117600290910155565b5f60208284031215614835575f5ffd5b5035919050565b602080825282518282018190525f918401906040840190835b818110156148d9578351805184526001600160a01b0360208201511660208501526001600160a01b0360408201511660408501526fffffffffffffffffffffffffffffffff60608201511660608501526fffffffffffffffffffffffffffffffff60808201511660808501525060a083019250602084019350600181019050614855565b509095945050505050565b6001600160a01b0381168114613416575f5ffd5b5f5f5f6060848603121561490a575f5ffd5b8335614915816148e4565b95602085013595506040909401359392505050565b5f6020828403121561493a575f5ffd5b813561227c816148e4565b6fffffffffffffffffffffffffffffffff81168114613416575f5ffd5b803561244181614945565b5f5f5f6060848603121561497f575f5ffd5b833561498a816148e4565b9250602084013561499a816148e4565b915060408401356149aa81614945565b809150509250925092565b5f6101008284031280156149c7575f5ffd5b509092915050565b8015158114613416575f5ffd5b5f5f5f5f608085870312156149ef575f5ffd5b84356149fa816148e4565b93506020850135614a0a816148e4565b92506040850135614a1a81614945565b91506060850135614a2a816149cf565b939692955090935050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b815160e082019060038110614a7957614a79614a35565b808352506001600160a01b0360208401511660208301526001600160a01b0360408401511660408301526fffffffffffffffffffffffffffffffff60608401511660608301526080830151608083015260a0830151614ae360a08401826001600160a01b03169052565b5060c0830151614b0760c08401826fffffffffffffffffffffffffffffffff169052565b5092915050565b5f5f5f5f5f60a08688031215614b22575f5ffd5b8535614b2d816148e4565b94506020860135614b3d816148e4565b9350604086013560028110614b50575f5ffd5b94979396509394606081013594506080013592915050565b5f5f5f60408486031215614b7a575f5ffd5b8335614b85816148e4565b9250602084013567ffffffffffffffff811115614ba0575f5ffd5b8401601f81018613614bb0575f5ffd5b803567ffffffffffffffff811115614bc6575f5ffd5b8660208260051b8401011115614bda575f5ffd5b939660209190910195509293505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b6020810160158310614c5957614c59614a35565b91905290565b5f60208284031215614c6f575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082028115828204841417610ed757610ed7614c76565b8051612441816148e4565b5f60208284031215614cd5575f5ffd5b815161227c816148e4565b8051612441816149cf565b5f60208284031215614cfb575f5ffd5b815161227c816149cf565b60a0810160048710614d1a57614d1a614a35565b9581526fffffffffffffffffffffffffffffffff94851660208201529284166040840152908316606083015290911660809091015290565b5f60208284031215614d62575f5ffd5b813561227c81614945565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f82614da857614da8614d6d565b500490565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203614ddd57614ddd614c76565b5060010190565b81810381811115610ed757610ed7614c76565b5f60608201858352606060208401528085518083526080850191506020870192505f5b81811015614e415783516001600160a01b0316835260209384019390920191600101614e1a565b5050809250505060ff83166040830152949350505050565b5f8151808452602084019350602083015f5b82811015614e89578151865260209586019590910190600101614e6b565b5093949350505050565b838152606060208201525f614eab6060830185614e59565b8281036040840152614ebd8185614e59565b9695505050505050565b6fffffffffffffffffffffffffffffffff8281168282160390811115610ed757610ed7614c76565b805161244181614945565b5f60208284031215614f0a575f5ffd5b815161227c81614945565b604051610220810167ffffffffffffffff81118282101715614f3957614f39614beb565b60405290565b604051610120810167ffffffffffffffff81118282101715614f3957614f39614beb565b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff81118282101715614faa57614faa614beb565b604052919050565b805160048110612441575f5ffd5b67ffffffffffffffff81168114613416575f5ffd5b805161244181614fc0565b60ff81168114613416575f5ffd5b805161244181614fe0565b5f61022082840312801561500b575f5ffd5b50615014614f15565b61501d83614fb2565b815261502b60208401614fb2565b602082015261503c60408401614ce0565b604082015261504d60608401614cba565b60608201526080838101519082015261506860a08401614fd5565b60a082015261507960c08401614fd5565b60c082015261508a60e08401614fd5565b60e082015261509c6101008401614fd5565b6101008201526150af6101208401614fee565b6101208201526150c26101408401614fee565b6101408201526150d56101608401614fee565b6101608201526150e86101808401614fee565b6101808201526150fb6101a08401614fee565b6101a082015261510e6101c08401614fee565b6101c08201526151216101e08401614fee565b6101e08201526151346102008401614fee565b6102008201529392505050565b80820180821115610ed757610ed7614c76565b5f6fffffffffffffffffffffffffffffffff83168061517557615175614d6d565b806fffffffffffffffffffffffffffffffff84160491505092915050565b5f65ffffffffffff821665ffffffffffff81036151b2576151b2614c76565b60010192915050565b6fffffffffffffffffffffffffffffffff8181168382160190811115610ed757610ed7614c76565b5f60608284031280156151f4575f5ffd5b506040516060810167ffffffffffffffff8111828210171561521857615218614beb565b604052825161522681614945565b8152602083015161523681614945565b6020820152604083015161524981614fc0565b60408201529392505050565b65ffffffffffff8181168382160190811115610ed757610ed7614c76565b5f82357ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd618336030181126152a5575f5ffd5b9190910192915050565b803561244181614fc0565b803561244181614fe0565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126152f8575f5ffd5b830160208101925035905067ffffffffffffffff811115615317575f5ffd5b8060051b3603821315615328575f5ffd5b9250929050565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83111561535f575f5ffd5b8260051b80836020870137939093016020019392505050565b60208082528235828201525f906153909084016152af565b67ffffffffffffffff8116604084015250604083013560608381019190915283013560808084019190915283013560a08084019190915283013560c08084019190915283013560e080840191909152830135610100808401919091528301356101208084019190915283013561014080840191909152830135610160808401919091528301356101808084019190915261542b9084016152ba565b60ff81166101a0840152506154436101a084016152ba565b60ff81166101c08401525061545b6101c084016152ba565b60ff81166101e0840152506154736101e084016152af565b67ffffffffffffffff81166102008401525061549261020084016152af565b67ffffffffffffffff8116610220840152506154b161022084016152af565b67ffffffffffffffff8116610240840152506154d06102408401614962565b6fffffffffffffffffffffffffffffffff8116610260840152506154f761026084016152af565b67ffffffffffffffff8116610280840152506155176102808401846152c5565b6102a0808501526131ab6102c08501828461532f565b5f5f828403610140811215615540575f5ffd5b835192506101207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe082011215615574575f5ffd5b5061557d614f3f565b61558960208501614cba565b815261559760408501614cba565b60208201526155a860608501614cba565b60408201526155b960808501614eef565b60608201526155ca60a08501614eef565b60808201526155db60c08501614fd5565b60a08201526155ec60e08501614fd5565b60c082015261010084015160e08201526156096101208501614ce0565b610100820152809150509250929050565b5f67ffffffffffffffff82111561563357615633614beb565b5060051b60200190565b5f82601f83011261564c575f5ffd5b815161565f61565a8261561a565b614f63565b8082825260208201915060208360051b860101925085831115615680575f5ffd5b602085015b8381101561569d578051835260209283019201615685565b5095945050505050565b5f5f5f606084860312156156b9575f5ffd5b835167ffffffffffffffff8111156156cf575f5ffd5b8401601f810186136156df575f5ffd5b80516156ed61565a8261561a565b8082825260208201915060208360051b85010192508883111561570e575f5ffd5b6020840193505b82841015615739578351615728816148e4565b825260209384019390910190615715565b80965050505050602084015167ffffffffffffffff811115615759575f5ffd5b6157658682870161563d565b604095909501519396949550929392505050565b5f608082840312801561578a575f5ffd5b506040516080810167ffffffffffffffff811182821017156157ae576157ae614beb565b60405282516157bc81614945565b815260208301516157cc81614945565b602082015260408301516157df81614945565b604082015260608301516157f281614945565b6060820152939250505056'
