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
  '0x610180604052348015610010575f5ffd5b50604051615a72380380615a7283398101604081905261002f91610302565b818188888888306001600160a01b0316846001600160a01b031663e6add9936040518163ffffffff1660e01b8152600401602060405180830381865afa15801561007b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061009f919061038f565b6001600160a01b0316146100d65760405163463733d960e01b81526001600160a01b03851660048201526024015b60405180910390fd5b6001600160a01b03841660808190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa15801561011e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610142919061038f565b6001600160a01b0390811660a05292831660c05290821660e05216610100525080158061016f5750601881115b156101905760405163738bb48b60e01b8152600481018290526024016100cd565b610120526001600160a01b039081166101405260408051632edc9efd60e11b815290513092891691635db93dfa9160048083019260209291908290030181865afa1580156101e0573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610204919061038f565b6001600160a01b03161461023657604051631d3f1d7360e31b81526001600160a01b03871660048201526024016100cd565b306001600160a01b0316856001600160a01b031663e6add9936040518163ffffffff1660e01b8152600401602060405180830381865afa15801561027c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102a0919061038f565b6001600160a01b0316146102d257604051631d3f1d7360e31b81526001600160a01b03861660048201526024016100cd565b50506001600160a01b031661016052506103b192505050565b6001600160a01b03811681146102ff575f5ffd5b50565b5f5f5f5f5f5f5f60e0888a031215610318575f5ffd5b8751610323816102eb565b6020890151909750610334816102eb565b6040890151909650610345816102eb565b6060890151909550610356816102eb565b6080890151909450610367816102eb565b60a0890151909350610378816102eb565b8092505060c0880151905092959891949750929550565b5f6020828403121561039f575f5ffd5b81516103aa816102eb565b9392505050565b60805160a05160c05160e0516101005161012051610140516101605161550861056a5f395f81816103f701526117c701525f818161024c01528181610db401528181610f7701526115a201525f81816104ca01528181611cbf0152611d1401525f818161020d015261365501525f8181610364015281816106df0152818161151a01528181611eeb015281816123eb015281816134350152613daf01525f81816104f101528181610afe01528181610d3801528181610f0b0152818161101901528181611633015281816119b60152818161206f0152818161220f0152818161284201528181612ec9015261336501525f81816104a30152818161076f01528181610805015281816110ef015281816111df015281816113a2015281816118d401528181611a2401528181611dba0152818161253601528181612613015281816127af01528181612b3d01528181612c0e01528181612d300152818161310d0152613e8201525f818161029c0152818161091801528181610e7b015281816129d901528181612e0201528181613221015281816132f501528181613b2e01528181613bb5015281816141bf015261445501526155085ff3fe608060405234801561000f575f5ffd5b50600436106101c6575f3560e01c80637b225162116100fe5780639f33126f1161009e578063cc4f0ea71161006e578063cc4f0ea714610513578063ccbb384414610526578063f296d22214610539578063f60bb4f014610542575f5ffd5b80639f33126f1461047e578063a9b5898f1461049e578063ae5a2c0c146104c5578063c60e814d146104ec575f5ffd5b80637e69b7b0116100d95780637e69b7b0146103df578063814f46e4146103f257806388910d83146104195780639464f15b1461046b575f5ffd5b80637b2251621461035f5780637b5f793c146103865780637cb7e418146103d7575f5ffd5b8063429cead111610169578063505621ea11610144578063505621ea1461031d5780635505f1881461033c5780635ba833b01461034457806364c738331461034c575f5ffd5b8063429cead1146102be5780634c1d3a45146102e15780634ecf2471146102fb575f5ffd5b80632711e642116101a45780632711e6421461024757806333fd2c0c1461026e5780633487b25614610284578063411557d114610297575f5ffd5b8063166823eb146101ca5780631c635e40146101f35780632398a77d14610208575b5f5ffd5b6101dd6101d8366004614582565b610561565b6040516101ea9190614599565b60405180910390f35b610206610201366004614655565b6106d4565b005b61022f7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101ea565b61022f7f000000000000000000000000000000000000000000000000000000000000000081565b610276600481565b6040519081526020016101ea565b610206610292366004614582565b6108fd565b61022f7f000000000000000000000000000000000000000000000000000000000000000081565b6102d16102cc366004614687565b610cfe565b60405190151581526020016101ea565b6102e9601581565b60405160ff90911681526020016101ea565b6102d1610309366004614582565b60036020525f908152604090205460ff1681565b61027661032b366004614687565b60076020525f908152604090205481565b610276601881565b610276600381565b61020661035a3660046146ca565b610da9565b61022f7f000000000000000000000000000000000000000000000000000000000000000081565b610399610394366004614712565b610f68565b6040516101ea94939291906fffffffffffffffffffffffffffffffff9485168152928416602084015292166040820152606081019190915260800190565b6102e9603f81565b6102066103ed366004614582565b6112ab565b61022f7f000000000000000000000000000000000000000000000000000000000000000081565b61044a610427366004614582565b60026020525f90815260409020546fffffffffffffffffffffffffffffffff1681565b6040516fffffffffffffffffffffffffffffffff90911681526020016101ea565b610206610479366004614739565b611597565b61049161048c366004614582565b6116b0565b6040516101ea91906147bf565b61022f7f000000000000000000000000000000000000000000000000000000000000000081565b6102767f000000000000000000000000000000000000000000000000000000000000000081565b61022f7f000000000000000000000000000000000000000000000000000000000000000081565b61020661052136600461486b565b6117bc565b6102766105343660046148c5565b611b4e565b61027660045481565b610276610550366004614687565b5f6020819052908152604090205481565b5f81815260066020526040902080546060919067ffffffffffffffff81111561058c5761058c614948565b60405190808252806020026020018201604052801561060257816020015b6040805160a0810182525f808252602080830182905292820181905260608201819052608082015282527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9092019101816105aa5790505b5091505f5b81548110156106cd575f82828154811061062357610623614975565b5f9182526020918290206040805160a08101825260039093029091018054835260018101546001600160a01b03808216958501959095526002820154948516928401929092526bffffffffffffffffffffffff740100000000000000000000000000000000000000009283900481166060850152919093041660808201528551919250908590849081106106b9576106b9614975565b602090810291909101015250600101610607565b5050919050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461073d576040517f3ea4dbbe0000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906107a5906012906004016149a2565b602060405180830381865afa1580156107c0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107e491906149bc565b6107ee9083614a00565b90505f6107fc8583866120d1565b90505f61089f827f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561085f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108839190614a22565b84604001516fffffffffffffffffffffffffffffffff16612146565b6040516fffffffffffffffffffffffffffffffff8216815290915085906001600160a01b038816907f32e813f2cf8d532d39b6a7816f8caa565df9fd10b5aeb5f881a1331f280fdcc2906020015b60405180910390a3505050505050565b5f61090782612282565b90505f6109148383612309565b90507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316635e0a896b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610972573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109969190614a22565b6001600160a01b0316634ecac862846040518263ffffffff1660e01b81526004016109c391815260200190565b6020604051808303815f875af11580156109df573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610a039190614a48565b15610a0f575f60208201525b5f610a19826124ae565b905080421015610a65576040517facfcbfd40000000000000000000000000000000000000000000000000000000081526004810185905242602482015260448101829052606401610734565b82546002840180547c02000000000000000000000000000000000000000000000000000000007fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff9091161790556001600160a01b039081165f8181526007602052604080822091909155517f730a0d800000000000000000000000000000000000000000000000000000000081526004810182905290917f0000000000000000000000000000000000000000000000000000000000000000169063730a0d80906024015f604051808303815f87803b158015610b3f575f5ffd5b505af1158015610b51573d5f5f3e3d5ffd5b5050604080516080810182525f8082526020820181905291810182905260608101919091529150610b7f9050565b600184602001516003811115610b9757610b97614792565b03610bac57610ba78686836125c5565b610ca9565b610bb686836128ae565b600284602001516003811115610bce57610bce614792565b03610be157610bdc85612a3d565b610c49565b600384602001516003811115610bf957610bf9614792565b03610c0957610bdc868683612bd0565b60018501548554610c49916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16612d94565b600384602001516003811115610c6157610c61614792565b14610ca95760028501546001860154610ca9916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16612d94565b816001600160a01b0316867fd28b1790706a221cbf6b8a4bae735b0b30eaffc653810559dfad48c1bce299208660200151845f01518560200151866040015187606001516040516108ed959493929190614a63565b6040517f429cead10000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063429cead190602401602060405180830381865afa158015610d7f573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610da39190614a48565b92915050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610e0d576040517f774bde62000000000000000000000000000000000000000000000000000000008152336004820152602401610734565b6fffffffffffffffffffffffffffffffff811615610ed3576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081526001600160a01b0384811660048301525f60248301526fffffffffffffffffffffffffffffffff831660448301527f000000000000000000000000000000000000000000000000000000000000000016906307dbf4a7906064015f604051808303815f87803b158015610ebc575f5ffd5b505af1158015610ece573d5f5f3e3d5ffd5b505050505b6040517fa7e21e800000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301527f0000000000000000000000000000000000000000000000000000000000000000169063a7e21e80906024015b5f604051808303815f87803b158015610f4d575f5ffd5b505af1158015610f5f573d5f5f3e3d5ffd5b50505050505050565b5f808080336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610fd0576040517f774bde62000000000000000000000000000000000000000000000000000000008152336004820152602401610734565b5f610fde6020870187614687565b6040517f730a0d800000000000000000000000000000000000000000000000000000000081526001600160a01b0380831660048301529192507f00000000000000000000000000000000000000000000000000000000000000009091169063730a0d80906024015f604051808303815f87803b15801561105c575f5ffd5b505af115801561106e573d5f5f3e3d5ffd5b5050505061107b81612e5e565b60c08701355f9081526003602052604080822080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001179055517ff72d0b3b0000000000000000000000000000000000000000000000000000000081529193509061116e9083906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90611125906011906004016149a2565b602060405180830381865afa158015611140573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061116491906149bc565b8960e001356120d1565b6040810151965090506111998161118b60808a0160608b01614687565b6111948a612f25565b612146565b94506111ba60c08801356111b360808a0160608b01614687565b5f8861301a565b6111d7816111ce60408a0160208b01614687565b61119489613107565b9350611279817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611239573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061125d9190614a22565b83604001516fffffffffffffffffffffffffffffffff16612146565b506112a261128d6040890160208a01614687565b61129d60608a0160408b01614aaf565b612d94565b50509193509193565b5f6112b582612282565b90505f6112c28383612309565b90505f6112ce826124ae565b9050804210611319576040517f322fe1940000000000000000000000000000000000000000000000000000000081526004810185905242602482015260448101829052606401610734565b82546001600160a01b031633146113705782546040517f294988880000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b039091166024820152604401610734565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906113d890600e906004016149a2565b602060405180830381865afa1580156113f3573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061141791906149bc565b600285018054337fffffffffffffffffffffffff000000000000000000000000000000000000000090911681179091556001860180546001600160a01b0316740100000000000000000000000000000000000000006bffffffffffffffffffffffff8516908102919091179091556040519081529192509086907fad0619fd96312cacc2004879fcc8fe5a6c904e03f55688e38ecd822c7104302b9060200160405180910390a360028401546040517fa493a4990000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff166004820152603f60248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063a493a499906044015f604051808303815f87803b158015611563575f5ffd5b505af1158015611575573d5f5f3e3d5ffd5b50505050611590816bffffffffffffffffffffffff166131bd565b5050505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146115fb576040517f774bde62000000000000000000000000000000000000000000000000000000008152336004820152602401610734565b6040517f730a0d800000000000000000000000000000000000000000000000000000000081526001600160a01b0384811660048301527f0000000000000000000000000000000000000000000000000000000000000000169063730a0d80906024015f604051808303815f87803b158015611674575f5ffd5b505af1158015611686573d5f5f3e3d5ffd5b5050505080156116a05761169b84848461327f565b6116aa565b6116aa8483612d94565b50505050565b6040805160e080820183525f8083526020808401829052838501829052606084018290526080840182905260a0840182905260c0840182905285825260059052839020835191820190935260028084015492939282917c010000000000000000000000000000000000000000000000000000000090910460ff169081111561173a5761173a614792565b815282546001600160a01b038082166020840152600185015480821660408501526bffffffffffffffffffffffff74010000000000000000000000000000000000000000938490048116606086015260029096015467ffffffffffffffff84820416608086015290911660a08401520490921660c09092019190915292915050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611820576040517fc9d32f40000000000000000000000000000000000000000000000000000000008152336004820152602401610734565b5f8281526008602052604090205460ff161561186b576040517fa412df7100000000000000000000000000000000000000000000000000000000815260048101839052602401610734565b5f8281526008602052604080822080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001179055517ff72d0b3b000000000000000000000000000000000000000000000000000000008152612710906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061190a906010906004016149a2565b602060405180830381865afa158015611925573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061194991906149bc565b61195288613329565b61195c9190614a00565b6119669190614af7565b90505f6119748783856120d1565b60408181015190517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b038a8116600483015292935090917f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b1580156119f7575f5ffd5b505af1158015611a09573d5f5f3e3d5ffd5b505050505f611a1c838961119485613107565b9050611abe837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611a7e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611aa29190614a22565b85604001516fffffffffffffffffffffffffffffffff16612146565b50866001811115611ad157611ad1614792565b886001600160a01b03168a6001600160a01b03167f67492fcb050297cf8a364a721b9722c39f3348971ff3e43033618e6b1ee79c63888686604051611b3b939291909283526fffffffffffffffffffffffffffffffff918216602084015216604082015260600190565b60405180910390a4505050505050505050565b5f611b57613407565b6001600160a01b0384163303611ba4576040517ff314f20e0000000000000000000000000000000000000000000000000000000081526001600160a01b0385166004820152602401610734565b6001600160a01b0384165f9081526007602052604090205415611c15576001600160a01b0384165f81815260076020526040908190205490517fb8f2f40000000000000000000000000000000000000000000000000000000000815260048101929092526024820152604401610734565b6004821080611c245750601882115b15611c6b576040517f3f52ed260000000000000000000000000000000000000000000000000000000081526004808201849052602482015260186044820152606401610734565b60045f8154611c7990614b0a565b91829055506001600160a01b0385165f908152600760205260408120829055909150611ca7828686866134e0565b90505f60028260200151611cbb9190614b41565b90507f0000000000000000000000000000000000000000000000000000000000000000811015611d40576040517f46bbc823000000000000000000000000000000000000000000000000000000008152600481018290527f00000000000000000000000000000000000000000000000000000000000000006024820152604401610734565b5f838152600560205260409081902080546001600160a01b03808a167fffffffffffffffffffffffff0000000000000000000000000000000000000000928316178355600183018054909216331790915591517ff72d0b3b00000000000000000000000000000000000000000000000000000000815290917f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90611df090600e906004016149a2565b602060405180830381865afa158015611e0b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e2f91906149bc565b81546bffffffffffffffffffffffff9190911674010000000000000000000000000000000000000000026001600160a01b03909116178155600281018054600191907fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff167c010000000000000000000000000000000000000000000000000000000083021790555082516040517f84dc27810000000000000000000000000000000000000000000000000000000081525f916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916384dc278191611f2491899190601590600401614b54565b6020604051808303815f875af1158015611f40573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f6491906149bc565b6002830180547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff167401000000000000000000000000000000000000000067ffffffffffffffff8416021790556040858101516060870151915192935033926001600160a01b038c169289927f8335ef31bc6285e68765270cf5074d4e596d8a7f77ad77b375d996623361e68792611ffe92889291614bf0565b60405180910390a48154612037907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166131bd565b6040517fa7e21e800000000000000000000000000000000000000000000000000000000081526001600160a01b0389811660048301527f0000000000000000000000000000000000000000000000000000000000000000169063a7e21e80906024015f604051808303815f87803b1580156120b0575f5ffd5b505af11580156120c2573d5f5f3e3d5ffd5b50505050505050509392505050565b604080516060810182525f80825260208201819052918101829052906120f685613329565b90506040518060600160405280866001600160a01b031681526020018481526020018286106121255782612127565b855b6fffffffffffffffffffffffffffffffff1690529150505b9392505050565b5f83604001516fffffffffffffffffffffffffffffffff16821061216e578360400151612170565b815b9050806fffffffffffffffffffffffffffffffff165f0361219257505f61213f565b80846040018181516121a49190614c24565b6fffffffffffffffffffffffffffffffff908116909152855160208701516040517f694465f20000000000000000000000000000000000000000000000000000000081526001600160a01b0392831660048201529285166024840152868216604484015260648301527f000000000000000000000000000000000000000000000000000000000000000016915063694465f2906084016020604051808303815f875af1158015612256573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061227a9190614c57565b509392505050565b5f81815260056020526040902060016002828101547c0100000000000000000000000000000000000000000000000000000000900460ff16908111156122ca576122ca614792565b14612304576040517f3d11fccf00000000000000000000000000000000000000000000000000000000815260048101839052602401610734565b919050565b612396604080516102208101909152805f81526020015f81525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e08201819052610100820181905261012082018190526101408201819052610160820181905261018082018190526101a082018190526101c082018190526101e09091015290565b60028201546040517f40a8c5370000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff1660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906340a8c5379060240161022060405180830381865afa158015612439573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061245d9190614d56565b905060038151600381111561247457612474614792565b14610da3576040517f9fe46bf800000000000000000000000000000000000000000000000000000000815260048101849052602401610734565b5f806001836020015160038111156124c8576124c8614792565b14806124e957506003836020015160038111156124e7576124e7614792565b145b90508260400151806124f9575080155b1561250657505f92915050565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061256c90600c906004016149a2565b602060405180830381865afa158015612587573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125ab91906149bc565b83610100015167ffffffffffffffff1661213f9190614e9e565b81546001600160a01b03165f806125dc8684613926565b915091505f6125ea86613d31565b90505f816040015182606001516126019190614a00565b61260b9084614e9e565b90505f6127107f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b600f6040518263ffffffff1660e01b815260040161265e91906149a2565b602060405180830381865afa158015612679573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061269d91906149bc565b6126a688613329565b6126b09190614a00565b6126ba9190614af7565b90505f6126d6878484116126ce57846126d0565b835b8c6120d1565b6040810180516fffffffffffffffffffffffffffffffff168a52519091506126fd90613107565b6fffffffffffffffffffffffffffffffff16606089015261271e8185613f01565b6fffffffffffffffffffffffffffffffff1660208901526127418a828888613f97565b6fffffffffffffffffffffffffffffffff90811660408a015260018a015460608a015161277a9284926001600160a01b03169116612146565b88606001906fffffffffffffffffffffffffffffffff1690816fffffffffffffffffffffffffffffffff1681525050612809817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611239573d5f5f3e3d5ffd5b506040517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b0388811660048301527f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b158015612883575f5ffd5b505af1158015612895573d5f5f3e3d5ffd5b505050506128a2896140ed565b50505050505050505050565b5f828152600660205260408120905b81548110156116aa575f8282815481106128d9576128d9614975565b5f91825260208083206040805160a08101825260039094029091018054845260018101546001600160a01b03808216948601949094526bffffffffffffffffffffffff7401000000000000000000000000000000000000000091829004811693860193909352600290910154928316606085015290910416608082015291506129628286614176565b90506fffffffffffffffffffffffffffffffff811615612a335760608201516040517f5cd4ad1f0000000000000000000000000000000000000000000000000000000081526001600160a01b03878116600483015291821660248201526fffffffffffffffffffffffffffffffff831660448201527f000000000000000000000000000000000000000000000000000000000000000090911690635cd4ad1f906064015f604051808303815f87803b158015612a1c575f5ffd5b505af1158015612a2e573d5f5f3e3d5ffd5b505050505b50506001016128bd565b600181015481546001600160a01b03909116907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff165f612a8084613d31565b90505f612a9f82846fffffffffffffffffffffffffffffffff16614273565b90505f5b825151811015612b15575f83602001518281518110612ac457612ac4614975565b602002602001015183612ad79190614a00565b9050612b0086855f01518481518110612af257612af2614975565b60200260200101518361327f565b612b0a8186614c24565b945050600101612aa3565b508454612b379085906001600160a01b0316612b32600287614eb1565b61327f565b611590847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612b97573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612bbb9190614a22565b612bc6600287614eb1565b612b329087614c24565b81546040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b03918216915f91612c8b9184917f00000000000000000000000000000000000000000000000000000000000000009091169063f72d0b3b90612c46906011906004016149a2565b602060405180830381865afa158015612c61573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612c8591906149bc565b876120d1565b60408101516fffffffffffffffffffffffffffffffff1684529050612caf82612e5e565b50612cc281612cbd86613d31565b613f01565b6fffffffffffffffffffffffffffffffff16602084015260018401548351612cfb9183916001600160a01b039091169061119490613107565b83606001906fffffffffffffffffffffffffffffffff1690816fffffffffffffffffffffffffffffffff1681525050612d8a817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611239573d5f5f3e3d5ffd5b50611590846140ed565b6fffffffffffffffffffffffffffffffff811615612e5a576040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301525f60248301526fffffffffffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b158015612e43575f5ffd5b505af1158015612e55573d5f5f3e3d5ffd5b505050505b5050565b6001600160a01b0381165f90815260208190526040812080548290612e8290614b0a565b9182905550905060038110612304576040517f4febf53d0000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301527f00000000000000000000000000000000000000000000000000000000000000001690634febf53d906024015f604051808303815f87803b158015612f0a575f5ffd5b505af1158015612f1c573d5f5f3e3d5ffd5b50505050919050565b5f612f3660a0830160808401614aaf565b6fffffffffffffffffffffffffffffffff165f03612f5557505f919050565b5f80612f6760c0850160a08601614aaf565b60c08501355f908152600260205260408120549193506fffffffffffffffffffffffffffffffff91821692509083168210612fa2575f612fac565b612fac8284614c24565b6fffffffffffffffffffffffffffffffff169050612fd060a0860160808701614aaf565b6fffffffffffffffffffffffffffffffff16811061300f57612ff860a0860160808701614aaf565b6fffffffffffffffffffffffffffffffff16613011565b805b95945050505050565b6fffffffffffffffffffffffffffffffff8116156116aa575f84815260026020526040812080548392906130619084906fffffffffffffffffffffffffffffffff16614ef0565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550826001600160a01b0316847f3cc3f86e05fc1021fb24e7c3fdad6d023551d0008ae8c7c0f44947ed1a9f8a7784846040516130f99291906001600160a01b039290921682526fffffffffffffffffffffffffffffffff16602082015260400190565b60405180910390a350505050565b5f6127107f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60136040518263ffffffff1660e01b815260040161315891906149a2565b602060405180830381865afa158015613173573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061319791906149bc565b6131b3906fffffffffffffffffffffffffffffffff8516614a00565b610da39190614af7565b6fffffffffffffffffffffffffffffffff81161561327c576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff821660448201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906307dbf4a7906064015f604051808303815f87803b15801561326a575f5ffd5b505af1158015611590573d5f5f3e3d5ffd5b50565b6fffffffffffffffffffffffffffffffff811615613324576040517f4d80e7c00000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015283811660248301525f60448301526fffffffffffffffffffffffffffffffff831660648301527f00000000000000000000000000000000000000000000000000000000000000001690634d80e7c090608401610f36565b505050565b6040517f426233600000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f9182917f00000000000000000000000000000000000000000000000000000000000000001690634262336090602401606060405180830381865afa1580156133aa573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906133ce9190614f18565b905080602001516fffffffffffffffffffffffffffffffff16815f01516fffffffffffffffffffffffffffffffff1661213f9190614e9e565b6040517ffacd743b0000000000000000000000000000000000000000000000000000000081523360048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063facd743b90602401602060405180830381865afa158015613482573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134a69190614a48565b6134de576040517fbc677c90000000000000000000000000000000000000000000000000000000008152336004820152602401610734565b565b6135106040518060a00160405280606081526020015f815260200160608152602001606081526020015f81525090565b61351b826002614e9e565b67ffffffffffffffff81111561353357613533614948565b60405190808252806020026020018201604052801561355c578160200160208202803683370190505b508082528051859133915f9061357457613574614975565b60200260200101835f015160018151811061359157613591614975565b6001600160a01b039384166020918202929092018101919091529290911690526002908201528167ffffffffffffffff8111156135d0576135d0614948565b6040519080825280602002602001820160405280156135f9578160200160208202803683370190505b5060408201528167ffffffffffffffff81111561361857613618614948565b604051908082528060200260200182016040528015613641578160200160208202803683370190505b5060608201525f5b82811015613906575f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663d29eb95587878681811061369457613694614975565b90506020028101906136a69190614f8a565b6040518263ffffffff1660e01b81526004016136c2919061508f565b61014060405180830381865afa1580156136de573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906137029190615237565b91509150866001600160a01b0316815f01516001600160a01b0316146137695780516040517fed658724000000000000000000000000000000000000000000000000000000008152600481018490526001600160a01b039091166024820152604401610734565b6040805160208082018590523382840152825180830384018152606090920183528151918101919091205f81815260019283905292909220805460ff81167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008216178317909155161561380b576040517fae2ccae300000000000000000000000000000000000000000000000000000000815260048101849052602401610734565b876001600160a01b031682602001516001600160a01b0316148061383b575060208201516001600160a01b031633145b156138835760208201516040517f3a808f5a0000000000000000000000000000000000000000000000000000000081526001600160a01b039091166004820152602401610734565b828560400151858151811061389a5761389a614975565b6020026020010181815250506138b48583602001516142b4565b5f8787868181106138c7576138c7614975565b90506020028101906138d99190614f8a565b3590506138e68682614350565b156138f6576138f68a82856143d2565b5050600190920191506136499050565b508051602082015160608301516080840151919092529052949350505050565b5f8281526006602052604081208054606092919067ffffffffffffffff81111561395257613952614948565b60405190808252806020026020018201604052801561397b578160200160208202803683370190505b5092505f5b8154811015613d28575f82828154811061399c5761399c614975565b5f91825260208083206040805160a0810182526003909402909101805480855260018201546001600160a01b03808216878701526bffffffffffffffffffffffff7401000000000000000000000000000000000000000092839004811688870190815260029586015492831660608a01529290910481166080880152918752919093529084205490519294506fffffffffffffffffffffffffffffffff169291168210613a49575f613a67565b8183604001516bffffffffffffffffffffffff16613a679190614c24565b90505f613a74848a614176565b90505f816fffffffffffffffffffffffffffffffff16836fffffffffffffffffffffffffffffffff1610613aa85781613aaa565b825b90506fffffffffffffffffffffffffffffffff811615613b8857602085015160608601516040517fcb91bc6f0000000000000000000000000000000000000000000000000000000081526001600160a01b038d81166004830152928316602482015290821660448201526fffffffffffffffffffffffffffffffff831660648201527f00000000000000000000000000000000000000000000000000000000000000009091169063cb91bc6f906084015f604051808303815f87803b158015613b71575f5ffd5b505af1158015613b83573d5f5f3e3d5ffd5b505050505b806fffffffffffffffffffffffffffffffff16826fffffffffffffffffffffffffffffffff1614613c81577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316635cd4ad1f8b87606001518486613bf49190614c24565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b1681526001600160a01b0393841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015613c6a575f5ffd5b505af1158015613c7c573d5f5f3e3d5ffd5b505050505b613c98855f0151866020015187606001518461301a565b60608501516001600160a01b031615613cb5575050505050613d20565b613cbf8184614c24565b898781518110613cd157613cd1614975565b6fffffffffffffffffffffffffffffffff90921660209283029190910190910152613cfc8184614c24565b613d18906fffffffffffffffffffffffffffffffff1689614e9e565b975050505050505b600101613980565b50509250929050565b613d5a604051806080016040528060608152602001606081526020015f81526020015f81525090565b60028201546040517f7988dfa00000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910467ffffffffffffffff1660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690637988dfa0906024015f60405180830381865afa158015613dfb573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0168201604052613e4091908101906153b1565b6040808501919091526020840191909152908252517ff72d0b3b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90613eb8906014906004016149a2565b602060405180830381865afa158015613ed3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613ef791906149bc565b6060820152919050565b5f5f613f238385604001516fffffffffffffffffffffffffffffffff16614273565b90505f5b835151811015613f8f57613f7b85855f01518381518110613f4a57613f4a614975565b602002602001015186602001518481518110613f6857613f68614975565b6020026020010151856111949190614a00565b613f859084614ef0565b9250600101613f27565b505092915050565b5f815f03613fa657505f6140e5565b5f84604001516fffffffffffffffffffffffffffffffff168310613fe05784604001516fffffffffffffffffffffffffffffffff16613fe2565b825b90505f5b84518110156140e25784818151811061400157614001614975565b60200260200101516fffffffffffffffffffffffffffffffff165f03156140da575f87815260066020526040812080548390811061404157614041614975565b905f5260205f20906003020190505f6140ad88836001015f9054906101000a90046001600160a01b031688878b888151811061407f5761407f614975565b60200260200101516fffffffffffffffffffffffffffffffff166140a39190614a00565b6111949190614af7565b825460018401549192506140cb916001600160a01b03165f8461301a565b6140d58186614ef0565b945050505b600101613fe6565b50505b949350505050565b6001810154815461412d916001600160a01b0316907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16612d94565b6002810154600182015461327c916001600160a01b0390811691908116907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1661327f565b60608201516040517ff7888aec0000000000000000000000000000000000000000000000000000000081526001600160a01b03838116600483015291821660248201525f9182917f00000000000000000000000000000000000000000000000000000000000000009091169063f7888aec90604401608060405180830381865afa158015614206573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061422a9190615483565b60600151905083608001516bffffffffffffffffffffffff16816fffffffffffffffffffffffffffffffff161061213f5783608001516bffffffffffffffffffffffff166140e5565b5f82604001515f0361428657505f610da3565b5f8360400151836142979190614af7565b9050808460600151106142aa57806140e5565b5050506060015190565b60025b826020015181101561430557816001600160a01b0316835f015182815181106142e2576142e2614975565b60200260200101516001600160a01b0316036142fd57505050565b6001016142b7565b50815160208301805183929161431a82614b0a565b90528151811061432c5761432c614975565b60200260200101906001600160a01b031690816001600160a01b0316815250505050565b5f805b836080015181101561439457828460600151828151811061437657614376614975565b60200260200101510361438c575f915050610da3565b600101614353565b5060608301516080840180518492916143ac82614b0a565b9052815181106143be576143be614975565b602090810291909101015250600192915050565b60808101515f906fffffffffffffffffffffffffffffffff16156144c4578151604080840151608085015191517f98ffb51a0000000000000000000000000000000000000000000000000000000081526001600160a01b03938416600482015290831660248201526fffffffffffffffffffffffffffffffff90911660448201527f0000000000000000000000000000000000000000000000000000000000000000909116906398ffb51a906064016020604051808303815f875af115801561449d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906144c19190614c57565b90505b5f938452600660209081526040808620815160a081018352958652848301516001600160a01b039081168785019081526060808801516bffffffffffffffffffffffff9081168a87019081529890950151831690890190815295841660808901908152835460018082018655948b529590992097516003909502909701938455955194519486167401000000000000000000000000000000000000000095831686021790830155915194519490931693160291909117600290910155565b5f60208284031215614592575f5ffd5b5035919050565b602080825282518282018190525f918401906040840190835b81811015614636578351805184526001600160a01b0360208201511660208501526001600160a01b0360408201511660408501526fffffffffffffffffffffffffffffffff60608201511660608501526fffffffffffffffffffffffffffffffff60808201511660808501525060a0830192506020840193506001810190506145b2565b509095945050505050565b6001600160a01b038116811461327c575f5ffd5b5f5f5f60608486031215614667575f5ffd5b833561467281614641565b95602085013595506040909401359392505050565b5f60208284031215614697575f5ffd5b813561213f81614641565b6fffffffffffffffffffffffffffffffff8116811461327c575f5ffd5b8035612304816146a2565b5f5f5f606084860312156146dc575f5ffd5b83356146e781614641565b925060208401356146f781614641565b91506040840135614707816146a2565b809150509250925092565b5f610100828403128015614724575f5ffd5b509092915050565b801515811461327c575f5ffd5b5f5f5f5f6080858703121561474c575f5ffd5b843561475781614641565b9350602085013561476781614641565b92506040850135614777816146a2565b915060608501356147878161472c565b939692955090935050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b815160e0820190600381106147d6576147d6614792565b808352506001600160a01b0360208401511660208301526001600160a01b0360408401511660408301526fffffffffffffffffffffffffffffffff60608401511660608301526080830151608083015260a083015161484060a08401826001600160a01b03169052565b5060c083015161486460c08401826fffffffffffffffffffffffffffffffff169052565b5092915050565b5f5f5f5f5f60a0868803121561487f575f5ffd5b853561488a81614641565b9450602086013561489a81614641565b93506040860135600281106148ad575f5ffd5b94979396509394606081013594506080013592915050565b5f5f5f604084860312156148d7575f5ffd5b83356148e281614641565b9250602084013567ffffffffffffffff8111156148fd575f5ffd5b8401601f8101861361490d575f5ffd5b803567ffffffffffffffff811115614923575f5ffd5b8660208260051b8401011115614937575f5ffd5b939660209190910195509293505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b60208101601583106149b6576149b6614792565b91905290565b5f602082840312156149cc575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082028115828204841417610da357610da36149d3565b805161230481614641565b5f60208284031215614a32575f5ffd5b815161213f81614641565b80516123048161472c565b5f60208284031215614a58575f5ffd5b815161213f8161472c565b60a0810160048710614a7757614a77614792565b9581526fffffffffffffffffffffffffffffffff94851660208201529284166040840152908316606083015290911660809091015290565b5f60208284031215614abf575f5ffd5b813561213f816146a2565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f82614b0557614b05614aca565b500490565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203614b3a57614b3a6149d3565b5060010190565b81810381811115610da357610da36149d3565b5f60608201858352606060208401528085518083526080850191506020870192505f5b81811015614b9e5783516001600160a01b0316835260209384019390920191600101614b77565b5050809250505060ff83166040830152949350505050565b5f8151808452602084019350602083015f5b82811015614be6578151865260209586019590910190600101614bc8565b5093949350505050565b838152606060208201525f614c086060830185614bb6565b8281036040840152614c1a8185614bb6565b9695505050505050565b6fffffffffffffffffffffffffffffffff8281168282160390811115610da357610da36149d3565b8051612304816146a2565b5f60208284031215614c67575f5ffd5b815161213f816146a2565b604051610220810167ffffffffffffffff81118282101715614c9657614c96614948565b60405290565b604051610120810167ffffffffffffffff81118282101715614c9657614c96614948565b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff81118282101715614d0757614d07614948565b604052919050565b805160048110612304575f5ffd5b67ffffffffffffffff8116811461327c575f5ffd5b805161230481614d1d565b60ff8116811461327c575f5ffd5b805161230481614d3d565b5f610220828403128015614d68575f5ffd5b50614d71614c72565b614d7a83614d0f565b8152614d8860208401614d0f565b6020820152614d9960408401614a3d565b6040820152614daa60608401614a17565b606082015260808381015190820152614dc560a08401614d32565b60a0820152614dd660c08401614d32565b60c0820152614de760e08401614d32565b60e0820152614df96101008401614d32565b610100820152614e0c6101208401614d4b565b610120820152614e1f6101408401614d4b565b610140820152614e326101608401614d4b565b610160820152614e456101808401614d4b565b610180820152614e586101a08401614d4b565b6101a0820152614e6b6101c08401614d4b565b6101c0820152614e7e6101e08401614d4b565b6101e0820152614e916102008401614d4b565b6102008201529392505050565b80820180821115610da357610da36149d3565b5f6fffffffffffffffffffffffffffffffff831680614ed257614ed2614aca565b806fffffffffffffffffffffffffffffffff84160491505092915050565b6fffffffffffffffffffffffffffffffff8181168382160190811115610da357610da36149d3565b5f6060828403128015614f29575f5ffd5b506040516060810167ffffffffffffffff81118282101715614f4d57614f4d614948565b6040528251614f5b816146a2565b81526020830151614f6b816146a2565b60208201526040830151614f7e81614d1d565b60408201529392505050565b5f82357ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd81833603018112614fbc575f5ffd5b9190910192915050565b803561230481614d1d565b803561230481614d3d565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261500f575f5ffd5b830160208101925035905067ffffffffffffffff81111561502e575f5ffd5b8060051b360382131561503f575f5ffd5b9250929050565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff831115615076575f5ffd5b8260051b80836020870137939093016020019392505050565b60208082528235828201525f906150a7908401614fc6565b67ffffffffffffffff8116604084015250604083013560608381019190915283013560808084019190915283013560a08084019190915283013560c08084019190915283013560e08084019190915283013561010080840191909152830135610120808401919091528301356101408084019190915283013561016080840191909152615135908401614fd1565b60ff81166101808401525061514d6101808401614fd1565b60ff81166101a0840152506151656101a08401614fd1565b60ff81166101c08401525061517d6101c08401614fc6565b67ffffffffffffffff81166101e08401525061519c6101e08401614fc6565b67ffffffffffffffff8116610200840152506151bb6102008401614fc6565b67ffffffffffffffff8116610220840152506151da61022084016146bf565b6fffffffffffffffffffffffffffffffff8116610240840152506152016102408401614fc6565b67ffffffffffffffff811661026084015250615221610260840184614fdc565b610280808501526130116102a085018284615046565b5f5f82840361014081121561524a575f5ffd5b835192506101207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08201121561527e575f5ffd5b50615287614c9c565b61529360208501614a17565b81526152a160408501614a17565b60208201526152b260608501614a17565b60408201526152c360808501614c4c565b60608201526152d460a08501614c4c565b60808201526152e560c08501614d32565b60a08201526152f660e08501614d32565b60c082015261010084015160e08201526153136101208501614a3d565b610100820152809150509250929050565b5f67ffffffffffffffff82111561533d5761533d614948565b5060051b60200190565b5f82601f830112615356575f5ffd5b815161536961536482615324565b614cc0565b8082825260208201915060208360051b86010192508583111561538a575f5ffd5b602085015b838110156153a757805183526020928301920161538f565b5095945050505050565b5f5f5f606084860312156153c3575f5ffd5b835167ffffffffffffffff8111156153d9575f5ffd5b8401601f810186136153e9575f5ffd5b80516153f761536482615324565b8082825260208201915060208360051b850101925088831115615418575f5ffd5b6020840193505b8284101561544357835161543281614641565b82526020938401939091019061541f565b80965050505050602084015167ffffffffffffffff811115615463575f5ffd5b61546f86828701615347565b604095909501519396949550929392505050565b5f6080828403128015615494575f5ffd5b506040516080810167ffffffffffffffff811182821017156154b8576154b8614948565b60405282516154c6816146a2565b815260208301516154d6816146a2565b602082015260408301516154e9816146a2565b604082015260608301516154fc816146a2565b6060820152939250505056'
