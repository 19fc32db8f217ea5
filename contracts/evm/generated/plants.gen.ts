// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const plantsAbi = [
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
        "internalType": "contract IStakes"
      },
      {
        "name": "committees",
        "type": "address",
        "internalType": "contract ICommittees"
      },
      {
        "name": "evidence",
        "type": "address",
        "internalType": "contract IEvidence"
      },
      {
        "name": "providers",
        "type": "address",
        "internalType": "contract IProviders"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "AHEAD_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "AUDITS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IAudits"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "BEACON",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBeacon"
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
    "name": "EPOCH_SECONDS",
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
    "name": "OPENINGS_MAX",
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
    "name": "PLANTS_MAX",
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
    "name": "PROVIDERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IProviders"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SESSIONS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ISessions"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SESSIONS_MAX",
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
    "name": "commitFindings",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "root",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "findingsOf",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes26",
        "internalType": "bytes26"
      },
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "open",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "finding",
        "type": "tuple",
        "internalType": "struct FindingProof",
        "components": [
          {
            "name": "verdict",
            "type": "uint8",
            "internalType": "enum FindingVerdict"
          },
          {
            "name": "scoreHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "present",
            "type": "uint48",
            "internalType": "uint48"
          },
          {
            "name": "siblings",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "openingsOf",
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
        "internalType": "struct OpeningView[]",
        "components": [
          {
            "name": "validator",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "weight",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "verdict",
            "type": "uint8",
            "internalType": "enum FindingVerdict"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "plant",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "hash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "pool",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "bond",
        "type": "uint128",
        "internalType": "uint128"
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
    "name": "plantAt",
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
        "internalType": "struct PlantView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum PlantState"
          },
          {
            "name": "outcome",
            "type": "uint8",
            "internalType": "enum PlantOutcome"
          },
          {
            "name": "planter",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "committedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "pool",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "sponsor",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sponsored",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "hash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bad",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "receiptId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "agreed",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "disagreed",
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
    "name": "plantCount",
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
    "name": "plantOf",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "planted",
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
    "name": "plantsIn",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
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
    "type": "function",
    "name": "reveal",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "secret",
        "type": "tuple",
        "internalType": "struct PlantSecret",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bad",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "sessionIds",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      },
      {
        "name": "probe",
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
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "settle",
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
    "name": "spare",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "spared",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "sponsor",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "AccusationSpared",
    "inputs": [
      {
        "name": "accusationId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "FindingOpened",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "verdict",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum FindingVerdict"
      },
      {
        "name": "scoreHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "weight",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "FindingPaid",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
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
    "name": "FindingsCommitted",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "root",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "weight",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PlantCommitted",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "planter",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "hash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "pool",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
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
    "type": "event",
    "name": "PlantRefunded",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
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
    "name": "PlantRevealed",
    "inputs": [
      {
        "name": "plantId",
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
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "bad",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      },
      {
        "name": "receiptId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
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
    "name": "PlantSettled",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "outcome",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum PlantOutcome"
      },
      {
        "name": "paid",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "forfeited",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PlantSponsored",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "sponsor",
        "type": "address",
        "indexed": true,
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
    "type": "error",
    "name": "FinderIsParty",
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
    "name": "FinderNotValidator",
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
    "name": "FindingMismatch",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "FindingOpenedAlready",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "FindingsCommittedAlready",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "FindingsEmpty",
    "inputs": []
  },
  {
    "type": "error",
    "name": "FindingsNotNow",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "from",
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
    "name": "NotPlantsOfVault",
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
    "name": "NotTheAudits",
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
    "name": "NotThePlanter",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "planter",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OpeningsFull",
    "inputs": [
      {
        "name": "plantId",
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
    "name": "PlantAmountInvalid",
    "inputs": [
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantBondSpent",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "bond",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "due",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantBondTooLow",
    "inputs": [
      {
        "name": "bond",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "required",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantEmpty",
    "inputs": []
  },
  {
    "type": "error",
    "name": "PlantEpochInvalid",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "min",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "max",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantIncomplete",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "completed",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "named",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantMismatch",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantNotInState",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum PlantState"
      },
      {
        "name": "wanted",
        "type": "uint8",
        "internalType": "enum PlantState"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantNotNow",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "from",
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
    "name": "PlantReceiptUnfit",
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
    "name": "PlantSessionOutOfTime",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "anchored",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "from",
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
    "name": "PlantSessionUnfit",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantSessionsOutOfBounds",
    "inputs": [
      {
        "name": "count",
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
    "name": "PlantSessionsUnordered",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantUnseen",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PlantsFull",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "SponsoredAlready",
    "inputs": [
      {
        "name": "plantId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "sponsor",
        "type": "address",
        "internalType": "address"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const plantsBytecode =
  '0x6101c0604052348015610010575f5ffd5b5060405161525138038061525183398101604081905261002f9161035b565b8484848484306001600160a01b0316856001600160a01b0316635e0a896b6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561007a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061009e91906103cc565b6001600160a01b0316146100d45760405163070ec09560e51b81526001600160a01b038616600482015260240160405180910390fd5b6001600160a01b03851660808190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa15801561011c573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061014091906103cc565b6001600160a01b0390811660a05284811660c05283811660e052604080516349493a4d60e01b81529051918716916349493a4d916004808201926020929091908290030181865afa158015610197573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101bb91906103cc565b6001600160a01b0390811661010052828116610120528181166101405260408051639de6e0c760e01b8152905191871691639de6e0c7916004808201926020929091908290030181865afa158015610215573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061023991906103cc565b6001600160a01b0316610160816001600160a01b031681525050846001600160a01b031663e6add9936040518163ffffffff1660e01b8152600401602060405180830381865afa15801561028f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102b391906103cc565b6001600160a01b0316610180816001600160a01b031681525050610100516001600160a01b0316635262265a6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561030c573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061033091906103ee565b6101a0525061040598505050505050505050565b6001600160a01b0381168114610358575f5ffd5b50565b5f5f5f5f5f60a0868803121561036f575f5ffd5b855161037a81610344565b602087015190955061038b81610344565b604087015190945061039c81610344565b60608701519093506103ad81610344565b60808701519092506103be81610344565b809150509295509295909350565b5f602082840312156103dc575f5ffd5b81516103e781610344565b9392505050565b5f602082840312156103fe575f5ffd5b5051919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a051614d666104eb5f395f818161030101526125be01525f818161052a015281816113890152818161141301526139c701525f81816103e90152612c2501525f8181610290015261299201525f81816101f7015281816126a20152612b7201525f81816102b701528181610e79015261280801525f818161036d015261182c01525f81816104a701526119be01525f81816104100152818161109f0152611f8401525f8181610269015281816131140152818161380601526138dd0152614d665ff3fe608060405234801561000f575f5ffd5b50600436106101c6575f3560e01c8063983b09ca116100fe578063b85f7d571161009e578063e424151c1161006e578063e424151c146104d1578063e6add99314610525578063e9e179db1461054c578063e9e202c214610554575f5ffd5b8063b85f7d5714610492578063c5eb783c1461049a578063c60e814d146104a2578063dbb3a713146104c9575f5ffd5b8063a9b5898f116100d9578063a9b5898f1461040b578063afffd14914610432578063b3d93bff14610451578063b6b88e4914610471575f5ffd5b8063983b09ca146103a257806399d9067a146103c25780639de6e0c7146103e4575f5ffd5b80634ecac862116101695780635acde809116101445780635acde809146103365780636dff38ee146103555780637b225162146103685780638df828001461038f575f5ffd5b80634ecac862146102d95780635262265a146102fc5780635aade76814610323575f5ffd5b806335ef51f3116101a457806335ef51f314610243578063411557d114610264578063468f3e931461028b57806349493a4d146102b2575f5ffd5b80631ef2b685146101ca578063238631a0146101df5780632398a77d146101f2575b5f5ffd5b6101dd6101d8366004613c38565b610576565b005b6101dd6101ed366004613cea565b6108e5565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b610256610251366004613d81565b610e75565b60405190815260200161023a565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b6102ec6102e7366004613dd1565b611370565b604051901515815260200161023a565b6102567f000000000000000000000000000000000000000000000000000000000000000081565b6101dd610331366004613de8565b61156d565b610256610344366004613e2c565b60066020525f908152604090205481565b6101dd610363366004613e47565b61171c565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b6101dd61039d366004613dd1565b611ae0565b6103b56103b0366004613dd1565b612096565b60405161023a9190613ecb565b6102ec6103d0366004613dd1565b60076020525f908152604090205460ff1681565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b610256610440366004614081565b60026020525f908152604090205481565b61046461045f366004613dd1565b612326565b60405161023a919061409c565b610479602081565b60405167ffffffffffffffff909116815260200161023a565b6102565f5481565b610256602081565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b610256608081565b6104e46104df36600461411f565b612487565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffff000000000000909316835267ffffffffffffffff90911660208301520161023a565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b610256600881565b6102ec610562366004613dd1565b60086020525f908152604090205460ff1681565b5f6105828760016124f5565b805490915073ffffffffffffffffffffffffffffffffffffffff1633146105fb5780546040517f700f5a2700000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044015b60405180910390fd5b600481015467ffffffffffffffff166106348861062161061c846003614178565b6125b8565b61062f61061c856004614178565b6125ed565b5f6106426020890189613e2c565b90505f33838361065860408d0160208e016141a5565b6040805173ffffffffffffffffffffffffffffffffffffffff958616602082015267ffffffffffffffff9094168482015293909116606083015215156080820152908a013560a082015260c001604051602081830303815290604052805190602001209050836003015481146106fd576040517f8d91ba68000000000000000000000000000000000000000000000000000000008152600481018b90526024016105f2565b73ffffffffffffffffffffffffffffffffffffffff82165f9081526006602052604081205490036107505773ffffffffffffffffffffffffffffffffffffffff82165f9081526006602052604090208a90555b8161076160408b0160208c016141a5565b60048601805460018801805473ffffffffffffffffffffffffffffffffffffffff959095167fffffffffffffffffffffffff0000000000000000000000000000000000000000909516949094179093559015157f0100000000000000000000000000000000000000000000000000000000000000027fffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167eff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff909216919091177d0200000000000000000000000000000000000000000000000000000000001790555f61084f848a8a8a8a612649565b90508085600301819055508367ffffffffffffffff168373ffffffffffffffffffffffffffffffffffffffff168c7f6a541e14c9bc14841159c4a218583618ce3aefefa75c044d32e4ecebc6c7322c8d60200160208101906108b191906141a5565b858e8e6040516108c49493929190614209565b60405180910390a46108d88b868b8b6128e9565b5050505050505050505050565b5f6108f18360026124f5565b600481015490915067ffffffffffffffff16610916845f61062f61061c856005614178565b60038201545f819003610958576040517f87ba97e8000000000000000000000000000000000000000000000000000000008152600481018690526024016105f2565b825473ffffffffffffffffffffffffffffffffffffffff163314806109965750600183015473ffffffffffffffffffffffffffffffffffffffff1633145b156109cf576040517f05328b490000000000000000000000000000000000000000000000000000000081523360048201526024016105f2565b5f85815260056020908152604080832033845290915290205460ff1615610a2b576040517f5a4d794e000000000000000000000000000000000000000000000000000000008152600481018690523360248201526044016105f2565b67ffffffffffffffff82165f90815260036020908152604080832033808552925282209190610a5d9085908589612e3c565b825490915060301b7fffffffffffffffffffffffffffffffffffffffffffffffffffff000000000000161580610abd5750815460301b7fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000090811690821614155b80610ae457505f610ad16020880188614234565b6003811115610ae257610ae2613e71565b145b15610b24576040517f07adeba0000000000000000000000000000000000000000000000000000000008152600481018890523360248201526044016105f2565b5f878152600460205260409020547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8001610b94576040517f817f8ec500000000000000000000000000000000000000000000000000000000815260048101889052608060248201526044016105f2565b81545f88815260056020908152604080832033808552908352818420805460017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff009091161790558b8452600483529281902081516060810183529384527a01000000000000000000000000000000000000000000000000000090940465ffffffffffff1683830181905293929190820190610c31908b018b614234565b6003811115610c4257610c42613e71565b905281546001810183555f9283526020928390208251910180549383015165ffffffffffff1674010000000000000000000000000000000000000000027fffffffffffff000000000000000000000000000000000000000000000000000090941673ffffffffffffffffffffffffffffffffffffffff909216919091179290921780835560408201519192919082907fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff167a010000000000000000000000000000000000000000000000000000836003811115610d2157610d21613e71565b021790555050506004860154610d69907f0100000000000000000000000000000000000000000000000000000000000000900460ff16610d6460208a018a614234565b613004565b15610dc8578065ffffffffffff1686600401600d8282829054906101000a900467ffffffffffffffff16610d9d9190614178565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550610e1e565b8065ffffffffffff168660040160158282829054906101000a900467ffffffffffffffff16610df79190614178565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff1602179055505b33887fd36dc8e0fda1cea18f22fda0b8bfac7b27fef5c5ddb3247d46ae2b0d1affa293610e4e60208b018b614234565b8a6020013585604051610e6393929190614252565b60405180910390a35050505050505050565b5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663222ae7866040518163ffffffff1660e01b8152600401602060405180830381865afa158015610ee0573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f049190614286565b90508067ffffffffffffffff168667ffffffffffffffff16111580610f465750610f2f602082614178565b67ffffffffffffffff168667ffffffffffffffff16115b15610fb15785610f57826001614178565b610f62602084614178565b6040517fdeb311bb00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9384166004820152918316602483015290911660448201526064016105f2565b5f859003610feb576040517fc39177c000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b67ffffffffffffffff86165f908152600260209081526040822080549192611012836142a1565b9190505503611060576040517f92a6cdb500000000000000000000000000000000000000000000000000000000815267ffffffffffffffff87166004820152602060248201526044016105f2565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906110d5906005906004016142d8565b602060405180830381865afa1580156110f0573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061111491906142f2565b905080846fffffffffffffffffffffffffffffffff16101561117d576040517f25b0586a0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff85166004820152602481018290526044016105f2565b5f5f815461118a906142a1565b91829055505f818152600160205260409020909350336111a98661303f565b73ffffffffffffffffffffffffffffffffffffffff919091166bffffffffffffffffffffffff90911674010000000000000000000000000000000000000000027fffffffffffffffffffffffff0000000000000000000000000000000000000000161781556112178661303f565b600382018890556001820180546bffffffffffffffffffffffff92909216740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff90921691909117905560048101805467ffffffffffffffff8a1664ffffffffff421668010000000000000000027fffff00ffffffffffffffffffffffffffffffffffffffffff0000000000000000167fffff00ffffffffffffffffffffffffffffffff000000000000000000000000009092169190911781177d01000000000000000000000000000000000000000000000000000000000017909155604080518981526fffffffffffffffffffffffffffffffff89811660208301528816818301529051339187917f40796eff1ebc8bb15c97630a0bff472e75ae57ececcc31bacec2d7042d668b039181900360600190a46113656113608688614309565b6130b0565b505050949350505050565b5f3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016146113e2576040517f6d9b1b5b0000000000000000000000000000000000000000000000000000000081523360048201526024016105f2565b6040517f166823eb000000000000000000000000000000000000000000000000000000008152600481018390525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063166823eb906024015f60405180830381865afa15801561146c573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01682016040526114b19190810190614434565b90505f5b81518110156115065760075f8383815181106114d3576114d361453e565b6020908102919091018101515182528101919091526040015f205460ff166114fe57505f9392505050565b6001016114b5565b505f8381526008602052604080822080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660011790555184917f5fb9287ddbce4c6e2e8a6328611a0c299326f7b16406902e94587e96a17d54b391a250600192915050565b5f6115798360016124f5565b600281015490915073ffffffffffffffffffffffffffffffffffffffff16156115f35760028101546040517f22a6eddd0000000000000000000000000000000000000000000000000000000081526004810185905273ffffffffffffffffffffffffffffffffffffffff90911660248201526044016105f2565b816fffffffffffffffffffffffffffffffff165f03611652576040517f1685e6330000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff831660048201526024016105f2565b3361165c8361303f565b73ffffffffffffffffffffffffffffffffffffffff919091166bffffffffffffffffffffffff9190911674010000000000000000000000000000000000000000027fffffffffffffffffffffffff0000000000000000000000000000000000000000161760028201556040516fffffffffffffffffffffffffffffffff83168152339084907fa66b93c1ea2bf784f16ea03b81d3096b654f486351f75629b2c131846f5a69299060200160405180910390a3611717826130b0565b505050565b5f8061172c61061c856001614178565b61173a61061c866003614178565b915091508142108061174c5750804210155b156117a3576040517fa49b326100000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8516600482015242602482015260448101839052606481018290526084016105f2565b7fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000083165f036117fe576040517f8f65751b00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040517ffacd743b0000000000000000000000000000000000000000000000000000000081523360048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063facd743b90602401602060405180830381865afa158015611886573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906118aa9190614576565b6118e2576040517fa8b4f9fc0000000000000000000000000000000000000000000000000000000081523360048201526024016105f2565b67ffffffffffffffff84165f9081526003602090815260408083203384529091529020805460301b7fffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000001615611975576040517f8282680a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff861660048201523360248201526044016105f2565b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081523360048201525f90611a2c9073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa158015611a03573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a279190614591565b613184565b603086901c65ffffffffffff82167a010000000000000000000000000000000000000000000000000000027fffffffffffff000000000000000000000000000000000000000000000000000016178355604051909150339067ffffffffffffffff8816907f6e04078f48ec099865c3a03f26b3fbd25712350ac484164da319da8760421ee190611ad0908990869091825265ffffffffffff16602082015260400190565b60405180910390a3505050505050565b5f81815260016020818152604080842081516101c081018352815473ffffffffffffffffffffffffffffffffffffffff808216835274010000000000000000000000000000000000000000918290046bffffffffffffffffffffffff9081169684019690965295830154808716948301949094529283900484166060820152600282015494851660808201529190930490911660a082015260038083015460c0830152600483015467ffffffffffffffff80821660e085015268010000000000000000820464ffffffffff166101008501526d01000000000000000000000000008204811661012085015275010000000000000000000000000000000000000000008204166101408401529192916101608401917d01000000000000000000000000000000000000000000000000000000000090910460ff1690811115611c2957611c29613e71565b6003811115611c3a57611c3a613e71565b815260200160048201601e9054906101000a900460ff166004811115611c6257611c62613e71565b6004811115611c7357611c73613e71565b8152600491909101547f0100000000000000000000000000000000000000000000000000000000000000900460ff1615156020909101526101608101519091506001816003811115611cc757611cc7613e71565b14158015611ce757506002816003811115611ce457611ce4613e71565b14155b15611d2557828160026040517f797702aa0000000000000000000000000000000000000000000000000000000081526004016105f2939291906145ac565b5f611d5e6001836003811115611d3d57611d3d613e71565b14611d49576005611d4c565b60045b60ff168460e0015161061c9190614178565b905080421015611dd0576040517f394d3a6500000000000000000000000000000000000000000000000000000000815260048101859052426024820152604481018290527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60648201526084016105f2565b5f611dda846131da565b5f86815260016020526040902060048082018054939450919260039285929091601d91849184917fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff909116907e01000000000000000000000000000000000000000000000000000000000000908490811115611e5857611e58613e71565b02179055508391906101000a81548160ff02191690836003811115611e7f57611e7f613e71565b0217905550505060028101805473ffffffffffffffffffffffffffffffffffffffff9081169091556001808301805483169055825490911682555f908190846004811115611ecf57611ecf613e71565b03611ee557611ede8888613263565b9150611ff4565b6002846004811115611ef957611ef9613e71565b03611f0857611ede8888613558565b6004846004811115611f1c57611f1c613e71565b03611ff45750602080870180515f9091528751604080517f4b38474d00000000000000000000000000000000000000000000000000000000815290516bffffffffffffffffffffffff90931693611ff49373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001692634b38474d9260048083019391928290030181865afa158015611fca573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611fee91906145d9565b83613783565b877fe6927b87d2c4c47c5f6531c135a0f61bdc82dadb1ad37c9c781a396db8b7b385858484604051612028939291906145f4565b60405180910390a261206c875f015188606001516bffffffffffffffffffffffff1689602001516bffffffffffffffffffffffff166120679190614309565b613862565b61208c87608001518860a001516bffffffffffffffffffffffff16613862565b5050505050505050565b612113604080516101e08101909152805f81526020015f81525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e08201819052610100820181905261012082018190526101408201819052610160820181905261018082018190526101a09091015290565b5f828152600160208190526040918290209081015482516101e081019093526004820154919273ffffffffffffffffffffffffffffffffffffffff90911615159181907d010000000000000000000000000000000000000000000000000000000000900460ff16600381111561218b5761218b613e71565b815260200183600401601e9054906101000a900460ff1660048111156121b3576121b3613e71565b8152835473ffffffffffffffffffffffffffffffffffffffff8082166020840152600486015467ffffffffffffffff8116604085015264ffffffffff6801000000000000000090910416606084015260018601546bffffffffffffffffffffffff74010000000000000000000000000000000000000000918290048116608086015292819004831660a0850152600287015491821660c085015290041660e0820152610100018261226857836003015461226a565b5f5b8152600184015473ffffffffffffffffffffffffffffffffffffffff16602082015260048401547f0100000000000000000000000000000000000000000000000000000000000000900460ff1615156040820152606001826122cc575f6122d2565b83600301545b815260049093015467ffffffffffffffff6d01000000000000000000000000008204811660208601527501000000000000000000000000000000000000000000909104166040909301929092525092915050565b5f81815260046020526040902080546060919067ffffffffffffffff81111561235157612351614331565b6040519080825280602002602001820160405280156123a257816020015b61238f604080516060810182525f80825260208201819052909182015290565b81526020019060019003908161236f5790505b5091505f5b8154811015612480575f8282815481106123c3576123c361453e565b5f9182526020918290206040805160608101825291909201805473ffffffffffffffffffffffffffffffffffffffff8116835265ffffffffffff74010000000000000000000000000000000000000000820416948301949094529350919082019060ff7a01000000000000000000000000000000000000000000000000000090910416600381111561245757612457613e71565b81525084838151811061246c5761246c61453e565b6020908102919091010152506001016123a7565b5050919050565b67ffffffffffffffff82165f90815260036020908152604080832073ffffffffffffffffffffffffffffffffffffffff85168452909152902054603081901b907a010000000000000000000000000000000000000000000000000000900465ffffffffffff165b9250929050565b5f82815260016020526040902081600381111561251457612514613e71565b60048201547d010000000000000000000000000000000000000000000000000000000000900460ff16600381111561254e5761254e613e71565b146125b2576004818101546040517f797702aa0000000000000000000000000000000000000000000000000000000081526105f29286927d010000000000000000000000000000000000000000000000000000000000900460ff16918691016145ac565b92915050565b5f6125b27f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff841661463a565b814210806125fb5750804210155b15611717576040517f394d3a650000000000000000000000000000000000000000000000000000000081526004810184905242602482015260448101839052606481018290526084016105f2565b5f81810361265857505f6128e0565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290526101008101919091527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663a95e86e685855f8181106126ee576126ee61453e565b90506020028101906127009190614651565b6040518263ffffffff1660e01b815260040161271c9190614700565b61014060405180830381865afa158015612738573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061275c9190614964565b90925090505f805b868110156127bc5785855f81811061277e5761277e61453e565b90506020028101906127909190614651565b358888838181106127a3576127a361453e565b90506020020135036127b457600191505b600101612764565b505f818015612892575060c08301516040517fa3d545f500000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9182166004820152908a16907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063a3d545f590602401602060405180830381865afa158015612862573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128869190614286565b67ffffffffffffffff16145b90508015806128a2575060018514155b156128dc576040517f8943c7f4000000000000000000000000000000000000000000000000000000008152600481018590526024016105f2565b5050505b95945050505050565b6001830154819073ffffffffffffffffffffffffffffffffffffffff16600882111561294b576040517f5e0a787000000000000000000000000000000000000000000000000000000000815260048101839052600860248201526044016105f2565b6040517fdb89c04400000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff82811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063db89c0449060240161012060405180830381865afa1580156129da573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129fe91906149db565b6020015165ffffffffffff169050828114612a6b576040517f0a0022ea00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8316600482015260248101829052604481018490526064016105f2565b60048601545f90819064ffffffffff6801000000000000000082041690612aa19061061c9067ffffffffffffffff166001614178565b915064ffffffffff1691505f5f90505b85811015612e30575f888883818110612acc57612acc61453e565b905060200201359050815f14158015612b0757508888612aed600185614a92565b818110612afc57612afc61453e565b905060200201358111155b15612b41576040517ff7cf676b000000000000000000000000000000000000000000000000000000008152600481018290526024016105f2565b6040517f171a2a7d000000000000000000000000000000000000000000000000000000008152600481018290525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063171a2a7d9060240161012060405180830381865afa158015612bcd573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612bf19190614aa5565b90505f60016040517f5903d97c000000000000000000000000000000000000000000000000000000008152600481018590527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690635903d97c9060240161020060405180830381865afa158015612c80573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612ca49190614adf565b516002811115612cb657612cb6613e71565b1490505f8873ffffffffffffffffffffffffffffffffffffffff16835f015173ffffffffffffffffffffffffffffffffffffffff16148015612d105750604083015173ffffffffffffffffffffffffffffffffffffffff16155b8015612d1a575081155b9050801580612d3d575060608301516fffffffffffffffffffffffffffffffff16155b15612d77576040517ff6197ccd000000000000000000000000000000000000000000000000000000008152600481018590526024016105f2565b60c083015167ffffffffffffffff1687811080612d945750868110155b15612de3576040517f5a335712000000000000000000000000000000000000000000000000000000008152600481018690526024810182905260448101899052606481018890526084016105f2565b60048e01547f0100000000000000000000000000000000000000000000000000000000000000900460ff1615612e1f57612e1f8f8f8787613939565b505060019093019250612ab1915050565b50505050505050505050565b5f80612e4b6030610100614a92565b6040805167ffffffffffffffff8916602082015273ffffffffffffffffffffffffffffffffffffffff88169181019190915260608101869052608001604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152919052805160209182012090911c9150869086908690612ed490870187614234565b8660200135604051602001612eed959493929190614c13565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152919052805160209091012091505f805b6030811015611365575f81612f436060880160408901614c63565b65ffffffffffff16901c60011665ffffffffffff16600103612f9157612f6c6060870187614c7e565b84612f76816142a1565b9550818110612f8757612f8761453e565b9050602002013590505b600184831c81161480612fcd57604080516020810188905290810183905260600160405160208183030381529060405280519060200120612ff8565b6040805160208101849052908101879052606001604051602081830303815290604052805190602001205b95505050600101612f28565b5f82613011576001613014565b60025b600381111561302557613025613e71565b82600381111561303757613037613e71565b149392505050565b5f6bffffffffffffffffffffffff6fffffffffffffffffffffffffffffffff831611156130ac576040517f1685e6330000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff831660048201526024016105f2565b5090565b6fffffffffffffffffffffffffffffffff811615613181576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff821660448201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906307dbf4a7906064015f604051808303815f87803b15801561316a575f5ffd5b505af115801561317c573d5f5f3e3d5ffd5b505050505b50565b5f806131a6633b9aca006fffffffffffffffffffffffffffffffff8516614ce2565b9050805f036131b85750600192915050565b65ffffffffffff81116131cb57806131d3565b65ffffffffffff5b9392505050565b5f600182610160015160038111156131f4576131f4613e71565b0361320157506004919050565b8161014001518261012001516132179190614178565b67ffffffffffffffff165f0361322f57506003919050565b81610120015167ffffffffffffffff1682610140015167ffffffffffffffff161161325b5760016125b2565b600292915050565b5f82815260046020908152604080832080548251818502810185019093528083528493849084015b82821015613348575f84815260209081902060408051606081018252918501805473ffffffffffffffffffffffffffffffffffffffff8116845274010000000000000000000000000000000000000000810465ffffffffffff16948401949094529192908301907a010000000000000000000000000000000000000000000000000000900460ff16600381111561332457613324613e71565b600381111561333557613335613e71565b815250508152602001906001019061328b565b50505050606084015160a0850151919250905f5b835181101561354e575f8482815181106133785761337861453e565b60200260200101519050613395876101a001518260400151613004565b61339f5750613546565b5f87610120015167ffffffffffffffff16826020015165ffffffffffff16866bffffffffffffffffffffffff166133d6919061463a565b6133e09190614ce2565b90505f88610120015167ffffffffffffffff16836020015165ffffffffffff16866bffffffffffffffffffffffff16613419919061463a565b6134239190614ce2565b905081896060018181516134379190614d1a565b6bffffffffffffffffffffffff1690525060a08901805182919061345c908390614d1a565b6bffffffffffffffffffffffff9081169091528a518551613481935090918516613783565b6134a18960800151845f0151836bffffffffffffffffffffffff16613783565b6134bc6bffffffffffffffffffffffff808316908416614309565b6134c69089614309565b835190985073ffffffffffffffffffffffffffffffffffffffff168a7f43eb1d040a32faea1c4255f2caf15253deea126d7cfc0710afc957156cf3550d61351e6bffffffffffffffffffffffff808616908716614309565b6040516fffffffffffffffffffffffffffffffff909116815260200160405180910390a35050505b60010161335c565b5050505092915050565b5f82815260046020908152604080832080548251818502810185019093528083528493849084015b8282101561363d575f84815260209081902060408051606081018252918501805473ffffffffffffffffffffffffffffffffffffffff8116845274010000000000000000000000000000000000000000810465ffffffffffff16948401949094529192908301907a010000000000000000000000000000000000000000000000000000900460ff16600381111561361957613619613e71565b600381111561362a5761362a613e71565b8152505081526020019060010190613580565b5050505090505f5f84602001518561014001518661012001516136609190614178565b90925067ffffffffffffffff1690505f5b835181101561354e575f84828151811061368d5761368d61453e565b602002602001015190505f83826020015165ffffffffffff16866bffffffffffffffffffffffff166136bf919061463a565b6136c99190614ce2565b905080886020018181516136dd9190614d1a565b6bffffffffffffffffffffffff90811690915289518451613702935090918416613783565b61371a6bffffffffffffffffffffffff821688614309565b82516040516bffffffffffffffffffffffff8416815291985073ffffffffffffffffffffffffffffffffffffffff16908a907f43eb1d040a32faea1c4255f2caf15253deea126d7cfc0710afc957156cf3550d9060200160405180910390a35050600101613671565b6fffffffffffffffffffffffffffffffff811615611717576040517f4d80e7c000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff848116600483015283811660248301525f60448301526fffffffffffffffffffffffffffffffff831660648301527f00000000000000000000000000000000000000000000000000000000000000001690634d80e7c0906084015f604051808303815f87803b158015613847575f5ffd5b505af1158015613859573d5f5f3e3d5ffd5b50505050505050565b6fffffffffffffffffffffffffffffffff811615613935576040517f9c5ea80100000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff83811660048301525f60248301526fffffffffffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b15801561391e575f5ffd5b505af1158015613930573d5f5f3e3d5ffd5b505050505b5050565b5f8281526007602052604090205460ff16613bf1575f8281526007602052604080822080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001179055517f88910d830000000000000000000000000000000000000000000000000000000081526004810184905273ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906388910d8390602401602060405180830381865afa158015613a0c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613a309190614591565b90505f816fffffffffffffffffffffffffffffffff1683606001516fffffffffffffffffffffffffffffffff1611613a68575f613a78565b818360600151613a789190614d3e565b85549091507401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166fffffffffffffffffffffffffffffffff8216811015613b1e576040517ffa182198000000000000000000000000000000000000000000000000000000008152600481018890526bffffffffffffffffffffffff821660248201526fffffffffffffffffffffffffffffffff831660448201526064016105f2565b613b288282614d1a565b86546bffffffffffffffffffffffff91909116740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff9182161787556020850151604051911690869089907ffc19bad1db23f22228468acf53c2743611f830f3f0d73b38fb9e8e4639d905bb90613bc19087906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a4855460208501516138599173ffffffffffffffffffffffffffffffffffffffff169084613783565b50505050565b5f5f83601f840112613c07575f5ffd5b50813567ffffffffffffffff811115613c1e575f5ffd5b6020830191508360208260051b85010111156124ee575f5ffd5b5f5f5f5f5f5f86880360c0811215613c4e575f5ffd5b8735965060607fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe082011215613c81575f5ffd5b50602087019450608087013567ffffffffffffffff811115613ca1575f5ffd5b613cad89828a01613bf7565b90955093505060a087013567ffffffffffffffff811115613ccc575f5ffd5b613cd889828a01613bf7565b979a9699509497509295939492505050565b5f5f60408385031215613cfb575f5ffd5b82359150602083013567ffffffffffffffff811115613d18575f5ffd5b830160808186031215613d29575f5ffd5b809150509250929050565b67ffffffffffffffff81168114613181575f5ffd5b8035613d5481613d34565b919050565b6fffffffffffffffffffffffffffffffff81168114613181575f5ffd5b8035613d5481613d59565b5f5f5f5f60808587031215613d94575f5ffd5b8435613d9f81613d34565b9350602085013592506040850135613db681613d59565b91506060850135613dc681613d59565b939692955090935050565b5f60208284031215613de1575f5ffd5b5035919050565b5f5f60408385031215613df9575f5ffd5b823591506020830135613d2981613d59565b73ffffffffffffffffffffffffffffffffffffffff81168114613181575f5ffd5b5f60208284031215613e3c575f5ffd5b81356131d381613e0b565b5f5f60408385031215613e58575f5ffd5b8235613e6381613d34565b946020939093013593505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6004811061318157613181613e71565b613eb781613e9e565b9052565b60058110613eb757613eb7613e71565b5f6101e082019050613ede828451613eae565b6020830151613ef06020840182613ebb565b506040830151613f18604084018273ffffffffffffffffffffffffffffffffffffffff169052565b506060830151613f34606084018267ffffffffffffffff169052565b506080830151613f50608084018267ffffffffffffffff169052565b5060a0830151613f7460a08401826fffffffffffffffffffffffffffffffff169052565b5060c0830151613f9860c08401826fffffffffffffffffffffffffffffffff169052565b5060e0830151613fc060e084018273ffffffffffffffffffffffffffffffffffffffff169052565b50610100830151613fe66101008401826fffffffffffffffffffffffffffffffff169052565b5061012083015161012083015261014083015161401c61014084018273ffffffffffffffffffffffffffffffffffffffff169052565b5061016083015161403261016084018215159052565b506101808301516101808301526101a083015161405c6101a084018267ffffffffffffffff169052565b506101c083015161407a6101c084018267ffffffffffffffff169052565b5092915050565b5f60208284031215614091575f5ffd5b81356131d381613d34565b602080825282518282018190525f918401906040840190835b81811015614114578351805173ffffffffffffffffffffffffffffffffffffffff16845260208082015167ffffffffffffffff1690850152604001516140fa81613e9e565b6040840152602093909301926060909201916001016140b5565b509095945050505050565b5f5f60408385031215614130575f5ffd5b823561413b81613d34565b91506020830135613d2981613e0b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b67ffffffffffffffff81811683821601908111156125b2576125b261414b565b8015158114613181575f5ffd5b5f602082840312156141b5575f5ffd5b81356131d381614198565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8311156141f0575f5ffd5b8260051b80836020870137939093016020019392505050565b8415158152836020820152606060408201525f61422a6060830184866141c0565b9695505050505050565b5f60208284031215614244575f5ffd5b8135600481106131d3575f5ffd5b6060810161425f85613e9e565b938152602081019290925265ffffffffffff1660409091015290565b8051613d5481613d34565b5f60208284031215614296575f5ffd5b81516131d381613d34565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82036142d1576142d161414b565b5060010190565b60208101601583106142ec576142ec613e71565b91905290565b5f60208284031215614302575f5ffd5b5051919050565b6fffffffffffffffffffffffffffffffff81811683821601908111156125b2576125b261414b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405160a0810167ffffffffffffffff8111828210171561438157614381614331565b60405290565b604051610120810167ffffffffffffffff8111828210171561438157614381614331565b604051610200810167ffffffffffffffff8111828210171561438157614381614331565b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff8111828210171561441657614416614331565b604052919050565b8051613d5481613e0b565b8051613d5481613d59565b5f60208284031215614444575f5ffd5b815167ffffffffffffffff81111561445a575f5ffd5b8201601f8101841361446a575f5ffd5b805167ffffffffffffffff81111561448457614484614331565b61449360208260051b016143cf565b80828252602082019150602060a084028501019250868311156144b4575f5ffd5b6020840193505b8284101561422a5760a084880312156144d2575f5ffd5b6144da61435e565b8451815260208501516144ec81613e0b565b602082015260408501516144ff81613e0b565b6040820152606085015161451281613d59565b6060820152608085015161452581613d59565b6080820152825260a093909301926020909101906144bb565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b8051613d5481614198565b5f60208284031215614586575f5ffd5b81516131d381614198565b5f602082840312156145a1575f5ffd5b81516131d381613d59565b838152606081016145bc84613e9e565b8360208301526145cb83613e9e565b826040830152949350505050565b5f602082840312156145e9575f5ffd5b81516131d381613e0b565b606081016146028286613ebb565b6fffffffffffffffffffffffffffffffff841660208301526fffffffffffffffffffffffffffffffff83166040830152949350505050565b80820281158282048414176125b2576125b261414b565b5f82357ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd61833603018112614683575f5ffd5b9190910192915050565b803560ff81168114613d54575f5ffd5b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126146d0575f5ffd5b830160208101925035905067ffffffffffffffff8111156146ef575f5ffd5b8060051b36038213156124ee575f5ffd5b60208082528235828201525f90614718908401613d49565b67ffffffffffffffff8116604084015250604083013560608381019190915283013560808084019190915283013560a08084019190915283013560c08084019190915283013560e08084019190915283013561010080840191909152830135610120808401919091528301356101408084019190915283013561016080840191909152830135610180808401919091526147b390840161468d565b60ff81166101a0840152506147cb6101a0840161468d565b60ff81166101c0840152506147e36101c0840161468d565b60ff81166101e0840152506147fb6101e08401613d49565b67ffffffffffffffff81166102008401525061481a6102008401613d49565b67ffffffffffffffff8116610220840152506148396102208401613d49565b67ffffffffffffffff8116610240840152506148586102408401613d76565b6fffffffffffffffffffffffffffffffff81166102608401525061487f6102608401613d49565b67ffffffffffffffff81166102808401525061489f61028084018461469d565b6102a0808501526128e06102c0850182846141c0565b5f61012082840312156148c6575f5ffd5b6148ce614387565b90506148d98261441e565b81526148e76020830161441e565b60208201526148f86040830161441e565b604082015261490960608301614429565b606082015261491a60808301614429565b608082015261492b60a0830161427b565b60a082015261493c60c0830161427b565b60c082015260e08281015190820152614958610100830161456b565b61010082015292915050565b5f5f6101408385031215614976575f5ffd5b8251915061498784602085016148b5565b90509250929050565b805163ffffffff81168114613d54575f5ffd5b65ffffffffffff81168114613181575f5ffd5b8051613d54816149a3565b80516affffffffffffffffffffff81168114613d54575f5ffd5b5f6101208284031280156149ed575f5ffd5b506149f6614387565b6149ff83614990565b8152614a0d602084016149b6565b6020820152614a1e604084016149c1565b6040820152614a2f606084016149c1565b6060820152614a40608084016149b6565b6080820152614a5160a084016149b6565b60a0820152614a6260c08401614429565b60c0820152614a7360e08401614429565b60e0820152614a8561010084016149c1565b6101008201529392505050565b818103818111156125b2576125b261414b565b5f6101208284031215614ab6575f5ffd5b6131d383836148b5565b805160038110613d54575f5ffd5b805161ffff81168114613d54575f5ffd5b5f610200828403128015614af1575f5ffd5b50614afa6143ab565b614b0383614ac0565b8152614b116020840161441e565b6020820152614b226040840161441e565b6040820152614b336060840161441e565b6060820152614b446080840161441e565b6080820152614b5560a08401614429565b60a0820152614b6660c08401614429565b60c0820152614b7760e0840161427b565b60e08201526101008381015190820152614b94610120840161427b565b610120820152614ba7610140840161427b565b610140820152614bba61016084016149b6565b610160820152614bcd6101808401614ace565b610180820152614be06101a0840161456b565b6101a0820152614bf36101c0840161456b565b6101c0820152614c066101e0840161456b565b6101e08201529392505050565b67ffffffffffffffff8616815273ffffffffffffffffffffffffffffffffffffffff851660208201526040810184905260a08101614c5084613e9e565b6060820193909352608001529392505050565b5f60208284031215614c73575f5ffd5b81356131d3816149a3565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112614cb1575f5ffd5b83018035915067ffffffffffffffff821115614ccb575f5ffd5b6020019150600581901b36038213156124ee575f5ffd5b5f82614d15577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b6bffffffffffffffffffffffff82811682821603908111156125b2576125b261414b565b6fffffffffffffffffffffffffffffffff82811682821603908111156125b2576125b261414b56'
