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
    "name": "PlantedAlready",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
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
  '0x6101c0604052348015610010575f5ffd5b5060405161524638038061524683398101604081905261002f9161035b565b8484848484306001600160a01b0316856001600160a01b0316635e0a896b6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561007a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061009e91906103cc565b6001600160a01b0316146100d45760405163070ec09560e51b81526001600160a01b038616600482015260240160405180910390fd5b6001600160a01b03851660808190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa15801561011c573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061014091906103cc565b6001600160a01b0390811660a05284811660c05283811660e052604080516349493a4d60e01b81529051918716916349493a4d916004808201926020929091908290030181865afa158015610197573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101bb91906103cc565b6001600160a01b0390811661010052828116610120528181166101405260408051639de6e0c760e01b8152905191871691639de6e0c7916004808201926020929091908290030181865afa158015610215573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061023991906103cc565b6001600160a01b0316610160816001600160a01b031681525050846001600160a01b031663e6add9936040518163ffffffff1660e01b8152600401602060405180830381865afa15801561028f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102b391906103cc565b6001600160a01b0316610180816001600160a01b031681525050610100516001600160a01b0316635262265a6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561030c573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061033091906103ee565b6101a0525061040598505050505050505050565b6001600160a01b0381168114610358575f5ffd5b50565b5f5f5f5f5f60a0868803121561036f575f5ffd5b855161037a81610344565b602087015190955061038b81610344565b604087015190945061039c81610344565b60608701519093506103ad81610344565b60808701519092506103be81610344565b809150509295509295909350565b5f602082840312156103dc575f5ffd5b81516103e781610344565b9392505050565b5f602082840312156103fe575f5ffd5b5051919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a051614d5b6104eb5f395f8181610301015261262101525f818161052a015281816113ec015281816114760152613a0d01525f81816103e90152612c8001525f818161029001526129ed01525f81816101f7015281816126fd0152612bcd01525f81816102b701528181610edc015261286301525f818161036d015261188f01525f81816104a70152611a2101525f8181610410015281816111020152611fe701525f81816102690152818161316f0152818161386101526139380152614d5b5ff3fe608060405234801561000f575f5ffd5b50600436106101c6575f3560e01c8063983b09ca116100fe578063b85f7d571161009e578063e424151c1161006e578063e424151c146104d1578063e6add99314610525578063e9e179db1461054c578063e9e202c214610554575f5ffd5b8063b85f7d5714610492578063c5eb783c1461049a578063c60e814d146104a2578063dbb3a713146104c9575f5ffd5b8063a9b5898f116100d9578063a9b5898f1461040b578063afffd14914610432578063b3d93bff14610451578063b6b88e4914610471575f5ffd5b8063983b09ca146103a257806399d9067a146103c25780639de6e0c7146103e4575f5ffd5b80634ecac862116101695780635acde809116101445780635acde809146103365780636dff38ee146103555780637b225162146103685780638df828001461038f575f5ffd5b80634ecac862146102d95780635262265a146102fc5780635aade76814610323575f5ffd5b806335ef51f3116101a457806335ef51f314610243578063411557d114610264578063468f3e931461028b57806349493a4d146102b2575f5ffd5b8063093f916f146101ca578063238631a0146101df5780632398a77d146101f2575b5f5ffd5b6101dd6101d8366004613c78565b610576565b005b6101dd6101ed366004613d2a565b610948565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b610256610251366004613dc1565b610ed8565b60405190815260200161023a565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b6102ec6102e7366004613e11565b6113d3565b604051901515815260200161023a565b6102567f000000000000000000000000000000000000000000000000000000000000000081565b6101dd610331366004613e28565b6115d0565b610256610344366004613e6c565b60066020525f908152604090205481565b6101dd610363366004613e87565b61177f565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b6101dd61039d366004613e11565b611b43565b6103b56103b0366004613e11565b6120f9565b60405161023a9190613f0b565b6102ec6103d0366004613e11565b60076020525f908152604090205460ff1681565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b6102566104403660046140c1565b60026020525f908152604090205481565b61046461045f366004613e11565b612389565b60405161023a91906140dc565b610479602081565b60405167ffffffffffffffff909116815260200161023a565b6102565f5481565b610256602081565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b610256608081565b6104e46104df36600461415f565b6124ea565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffff000000000000909316835267ffffffffffffffff90911660208301520161023a565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b610256600881565b6102ec610562366004613e11565b60086020525f908152604090205460ff1681565b5f610582876001612558565b805490915073ffffffffffffffffffffffffffffffffffffffff1633146105fb5780546040517f700f5a2700000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044015b60405180910390fd5b600481015467ffffffffffffffff166106348861062161061c8460036141b8565b61261b565b61062f61061c8560046141b8565b612650565b5f6106426020890189613e6c565b90505f33838361065860408d0160208e016141e5565b6040805173ffffffffffffffffffffffffffffffffffffffff958616602082015267ffffffffffffffff9094168482015293909116606083015215156080820152908a013560a082015260c001604051602081830303815290604052805190602001209050836003015481146106fd576040517f8d91ba68000000000000000000000000000000000000000000000000000000008152600481018b90526024016105f2565b73ffffffffffffffffffffffffffffffffffffffff82165f90815260066020526040902054156107885773ffffffffffffffffffffffffffffffffffffffff82165f81815260066020526040908190205490517f9ad8a8af000000000000000000000000000000000000000000000000000000008152600481019290925260248201526044016105f2565b73ffffffffffffffffffffffffffffffffffffffff82165f908152600660209081526040918290208c905583916107c491908c01908c016141e5565b60048601805460018801805473ffffffffffffffffffffffffffffffffffffffff959095167fffffffffffffffffffffffff0000000000000000000000000000000000000000909516949094179093559015157f0100000000000000000000000000000000000000000000000000000000000000027fffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167eff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff909216919091177d0200000000000000000000000000000000000000000000000000000000001790555f6108b2848a8a8a8a6126ac565b90508085600301819055508367ffffffffffffffff168373ffffffffffffffffffffffffffffffffffffffff168c7f6a541e14c9bc14841159c4a218583618ce3aefefa75c044d32e4ecebc6c7322c8d602001602081019061091491906141e5565b858e8e6040516109279493929190614249565b60405180910390a461093b8b868b8b612944565b5050505050505050505050565b5f610954836002612558565b600481015490915067ffffffffffffffff16610979845f61062f61061c8560056141b8565b60038201545f8190036109bb576040517f87ba97e8000000000000000000000000000000000000000000000000000000008152600481018690526024016105f2565b825473ffffffffffffffffffffffffffffffffffffffff163314806109f95750600183015473ffffffffffffffffffffffffffffffffffffffff1633145b15610a32576040517f05328b490000000000000000000000000000000000000000000000000000000081523360048201526024016105f2565b5f85815260056020908152604080832033845290915290205460ff1615610a8e576040517f5a4d794e000000000000000000000000000000000000000000000000000000008152600481018690523360248201526044016105f2565b67ffffffffffffffff82165f90815260036020908152604080832033808552925282209190610ac09085908589612e97565b825490915060301b7fffffffffffffffffffffffffffffffffffffffffffffffffffff000000000000161580610b205750815460301b7fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000090811690821614155b80610b4757505f610b346020880188614274565b6003811115610b4557610b45613eb1565b145b15610b87576040517f07adeba0000000000000000000000000000000000000000000000000000000008152600481018890523360248201526044016105f2565b5f878152600460205260409020547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8001610bf7576040517f817f8ec500000000000000000000000000000000000000000000000000000000815260048101889052608060248201526044016105f2565b81545f88815260056020908152604080832033808552908352818420805460017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff009091161790558b8452600483529281902081516060810183529384527a01000000000000000000000000000000000000000000000000000090940465ffffffffffff1683830181905293929190820190610c94908b018b614274565b6003811115610ca557610ca5613eb1565b905281546001810183555f9283526020928390208251910180549383015165ffffffffffff1674010000000000000000000000000000000000000000027fffffffffffff000000000000000000000000000000000000000000000000000090941673ffffffffffffffffffffffffffffffffffffffff909216919091179290921780835560408201519192919082907fffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffff167a010000000000000000000000000000000000000000000000000000836003811115610d8457610d84613eb1565b021790555050506004860154610dcc907f0100000000000000000000000000000000000000000000000000000000000000900460ff16610dc760208a018a614274565b61305f565b15610e2b578065ffffffffffff1686600401600d8282829054906101000a900467ffffffffffffffff16610e0091906141b8565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550610e81565b8065ffffffffffff168660040160158282829054906101000a900467ffffffffffffffff16610e5a91906141b8565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff1602179055505b33887fd36dc8e0fda1cea18f22fda0b8bfac7b27fef5c5ddb3247d46ae2b0d1affa293610eb160208b018b614274565b8a6020013585604051610ec693929190614292565b60405180910390a35050505050505050565b5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663222ae7866040518163ffffffff1660e01b8152600401602060405180830381865afa158015610f43573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f6791906142c6565b90508067ffffffffffffffff168667ffffffffffffffff16111580610fa95750610f926020826141b8565b67ffffffffffffffff168667ffffffffffffffff16115b156110145785610fba8260016141b8565b610fc56020846141b8565b6040517fdeb311bb00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9384166004820152918316602483015290911660448201526064016105f2565b5f85900361104e576040517fc39177c000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b67ffffffffffffffff86165f908152600260209081526040822080549192611075836142e1565b91905055036110c3576040517f92a6cdb500000000000000000000000000000000000000000000000000000000815267ffffffffffffffff87166004820152602060248201526044016105f2565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061113890600590600401614318565b602060405180830381865afa158015611153573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111779190614332565b905080846fffffffffffffffffffffffffffffffff1610156111e0576040517f25b0586a0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff85166004820152602481018290526044016105f2565b5f5f81546111ed906142e1565b91829055505f8181526001602052604090209093503361120c8661309a565b73ffffffffffffffffffffffffffffffffffffffff919091166bffffffffffffffffffffffff90911674010000000000000000000000000000000000000000027fffffffffffffffffffffffff00000000000000000000000000000000000000001617815561127a8661309a565b600382018890556001820180546bffffffffffffffffffffffff92909216740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff90921691909117905560048101805467ffffffffffffffff8a1664ffffffffff421668010000000000000000027fffff00ffffffffffffffffffffffffffffffffffffffffff0000000000000000167fffff00ffffffffffffffffffffffffffffffff000000000000000000000000009092169190911781177d01000000000000000000000000000000000000000000000000000000000017909155604080518981526fffffffffffffffffffffffffffffffff89811660208301528816818301529051339187917f40796eff1ebc8bb15c97630a0bff472e75ae57ececcc31bacec2d7042d668b039181900360600190a46113c86113c38688614349565b61310b565b505050949350505050565b5f3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614611445576040517f6d9b1b5b0000000000000000000000000000000000000000000000000000000081523360048201526024016105f2565b6040517f166823eb000000000000000000000000000000000000000000000000000000008152600481018390525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063166823eb906024015f60405180830381865afa1580156114cf573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01682016040526115149190810190614474565b90505f5b81518110156115695760075f8383815181106115365761153661457e565b6020908102919091018101515182528101919091526040015f205460ff1661156157505f9392505050565b600101611518565b505f8381526008602052604080822080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660011790555184917f5fb9287ddbce4c6e2e8a6328611a0c299326f7b16406902e94587e96a17d54b391a250600192915050565b5f6115dc836001612558565b600281015490915073ffffffffffffffffffffffffffffffffffffffff16156116565760028101546040517f22a6eddd0000000000000000000000000000000000000000000000000000000081526004810185905273ffffffffffffffffffffffffffffffffffffffff90911660248201526044016105f2565b816fffffffffffffffffffffffffffffffff165f036116b5576040517f1685e6330000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff831660048201526024016105f2565b336116bf8361309a565b73ffffffffffffffffffffffffffffffffffffffff919091166bffffffffffffffffffffffff9190911674010000000000000000000000000000000000000000027fffffffffffffffffffffffff0000000000000000000000000000000000000000161760028201556040516fffffffffffffffffffffffffffffffff83168152339084907fa66b93c1ea2bf784f16ea03b81d3096b654f486351f75629b2c131846f5a69299060200160405180910390a361177a8261310b565b505050565b5f8061178f61061c8560016141b8565b61179d61061c8660036141b8565b91509150814210806117af5750804210155b15611806576040517fa49b326100000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8516600482015242602482015260448101839052606481018290526084016105f2565b7fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000083165f03611861576040517f8f65751b00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040517ffacd743b0000000000000000000000000000000000000000000000000000000081523360048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063facd743b90602401602060405180830381865afa1580156118e9573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061190d91906145b6565b611945576040517fa8b4f9fc0000000000000000000000000000000000000000000000000000000081523360048201526024016105f2565b67ffffffffffffffff84165f9081526003602090815260408083203384529091529020805460301b7fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000016156119d8576040517f8282680a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff861660048201523360248201526044016105f2565b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081523360048201525f90611a8f9073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa158015611a66573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a8a91906145d1565b6131df565b603086901c65ffffffffffff82167a010000000000000000000000000000000000000000000000000000027fffffffffffff000000000000000000000000000000000000000000000000000016178355604051909150339067ffffffffffffffff8816907f6e04078f48ec099865c3a03f26b3fbd25712350ac484164da319da8760421ee190611b33908990869091825265ffffffffffff16602082015260400190565b60405180910390a3505050505050565b5f81815260016020818152604080842081516101c081018352815473ffffffffffffffffffffffffffffffffffffffff808216835274010000000000000000000000000000000000000000918290046bffffffffffffffffffffffff9081169684019690965295830154808716948301949094529283900484166060820152600282015494851660808201529190930490911660a082015260038083015460c0830152600483015467ffffffffffffffff80821660e085015268010000000000000000820464ffffffffff166101008501526d01000000000000000000000000008204811661012085015275010000000000000000000000000000000000000000008204166101408401529192916101608401917d01000000000000000000000000000000000000000000000000000000000090910460ff1690811115611c8c57611c8c613eb1565b6003811115611c9d57611c9d613eb1565b815260200160048201601e9054906101000a900460ff166004811115611cc557611cc5613eb1565b6004811115611cd657611cd6613eb1565b8152600491909101547f0100000000000000000000000000000000000000000000000000000000000000900460ff1615156020909101526101608101519091506001816003811115611d2a57611d2a613eb1565b14158015611d4a57506002816003811115611d4757611d47613eb1565b14155b15611d8857828160026040517f797702aa0000000000000000000000000000000000000000000000000000000081526004016105f2939291906145ec565b5f611dc16001836003811115611da057611da0613eb1565b14611dac576005611daf565b60045b60ff168460e0015161061c91906141b8565b905080421015611e33576040517f394d3a6500000000000000000000000000000000000000000000000000000000815260048101859052426024820152604481018290527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60648201526084016105f2565b5f611e3d84613235565b5f86815260016020526040902060048082018054939450919260039285929091601d91849184917fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff909116907e01000000000000000000000000000000000000000000000000000000000000908490811115611ebb57611ebb613eb1565b02179055508391906101000a81548160ff02191690836003811115611ee257611ee2613eb1565b0217905550505060028101805473ffffffffffffffffffffffffffffffffffffffff9081169091556001808301805483169055825490911682555f908190846004811115611f3257611f32613eb1565b03611f4857611f4188886132be565b9150612057565b6002846004811115611f5c57611f5c613eb1565b03611f6b57611f4188886135b3565b6004846004811115611f7f57611f7f613eb1565b036120575750602080870180515f9091528751604080517f4b38474d00000000000000000000000000000000000000000000000000000000815290516bffffffffffffffffffffffff909316936120579373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001692634b38474d9260048083019391928290030181865afa15801561202d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906120519190614619565b836137de565b877fe6927b87d2c4c47c5f6531c135a0f61bdc82dadb1ad37c9c781a396db8b7b38585848460405161208b93929190614634565b60405180910390a26120cf875f015188606001516bffffffffffffffffffffffff1689602001516bffffffffffffffffffffffff166120ca9190614349565b6138bd565b6120ef87608001518860a001516bffffffffffffffffffffffff166138bd565b5050505050505050565b612176604080516101e08101909152805f81526020015f81525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e08201819052610100820181905261012082018190526101408201819052610160820181905261018082018190526101a09091015290565b5f828152600160208190526040918290209081015482516101e081019093526004820154919273ffffffffffffffffffffffffffffffffffffffff90911615159181907d010000000000000000000000000000000000000000000000000000000000900460ff1660038111156121ee576121ee613eb1565b815260200183600401601e9054906101000a900460ff16600481111561221657612216613eb1565b8152835473ffffffffffffffffffffffffffffffffffffffff8082166020840152600486015467ffffffffffffffff8116604085015264ffffffffff6801000000000000000090910416606084015260018601546bffffffffffffffffffffffff74010000000000000000000000000000000000000000918290048116608086015292819004831660a0850152600287015491821660c085015290041660e082015261010001826122cb5783600301546122cd565b5f5b8152600184015473ffffffffffffffffffffffffffffffffffffffff16602082015260048401547f0100000000000000000000000000000000000000000000000000000000000000900460ff16151560408201526060018261232f575f612335565b83600301545b815260049093015467ffffffffffffffff6d01000000000000000000000000008204811660208601527501000000000000000000000000000000000000000000909104166040909301929092525092915050565b5f81815260046020526040902080546060919067ffffffffffffffff8111156123b4576123b4614371565b60405190808252806020026020018201604052801561240557816020015b6123f2604080516060810182525f80825260208201819052909182015290565b8152602001906001900390816123d25790505b5091505f5b81548110156124e3575f8282815481106124265761242661457e565b5f9182526020918290206040805160608101825291909201805473ffffffffffffffffffffffffffffffffffffffff8116835265ffffffffffff74010000000000000000000000000000000000000000820416948301949094529350919082019060ff7a0100000000000000000000000000000000000000000000000000009091041660038111156124ba576124ba613eb1565b8152508483815181106124cf576124cf61457e565b60209081029190910101525060010161240a565b5050919050565b67ffffffffffffffff82165f90815260036020908152604080832073ffffffffffffffffffffffffffffffffffffffff85168452909152902054603081901b907a010000000000000000000000000000000000000000000000000000900465ffffffffffff165b9250929050565b5f82815260016020526040902081600381111561257757612577613eb1565b60048201547d010000000000000000000000000000000000000000000000000000000000900460ff1660038111156125b1576125b1613eb1565b14612615576004818101546040517f797702aa0000000000000000000000000000000000000000000000000000000081526105f29286927d010000000000000000000000000000000000000000000000000000000000900460ff16918691016145ec565b92915050565b5f6126157f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff841661467a565b8142108061265e5750804210155b1561177a576040517f394d3a650000000000000000000000000000000000000000000000000000000081526004810184905242602482015260448101839052606481018290526084016105f2565b5f8181036126bb57505f61293b565b60408051610100810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101919091527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663d29eb95585855f8181106127495761274961457e565b905060200281019061275b9190614691565b6040518263ffffffff1660e01b81526004016127779190614740565b61012060405180830381865afa158015612793573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906127b79190614988565b90925090505f805b868110156128175785855f8181106127d9576127d961457e565b90506020028101906127eb9190614691565b358888838181106127fe576127fe61457e565b905060200201350361280f57600191505b6001016127bf565b505f8180156128ed575060c08301516040517fa3d545f500000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9182166004820152908a16907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063a3d545f590602401602060405180830381865afa1580156128bd573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128e191906142c6565b67ffffffffffffffff16145b90508015806128fd575060018514155b15612937576040517f8943c7f4000000000000000000000000000000000000000000000000000000008152600481018590526024016105f2565b5050505b95945050505050565b6001830154819073ffffffffffffffffffffffffffffffffffffffff1660088211156129a6576040517f5e0a787000000000000000000000000000000000000000000000000000000000815260048101839052600860248201526044016105f2565b6040517fdb89c04400000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff82811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063db89c0449060240161010060405180830381865afa158015612a35573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612a5991906149ec565b6020015165ffffffffffff169050828114612ac6576040517f0a0022ea00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8316600482015260248101829052604481018490526064016105f2565b60048601545f90819064ffffffffff6801000000000000000082041690612afc9061061c9067ffffffffffffffff1660016141b8565b915064ffffffffff1691505f5f90505b85811015612e8b575f888883818110612b2757612b2761457e565b905060200201359050815f14158015612b6257508888612b48600185614a9a565b818110612b5757612b5761457e565b905060200201358111155b15612b9c576040517ff7cf676b000000000000000000000000000000000000000000000000000000008152600481018290526024016105f2565b6040517f171a2a7d000000000000000000000000000000000000000000000000000000008152600481018290525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063171a2a7d9060240161010060405180830381865afa158015612c28573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612c4c9190614aad565b90505f60016040517f5903d97c000000000000000000000000000000000000000000000000000000008152600481018590527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690635903d97c906024016101e060405180830381865afa158015612cdb573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612cff9190614ae7565b516002811115612d1157612d11613eb1565b1490505f8873ffffffffffffffffffffffffffffffffffffffff16835f015173ffffffffffffffffffffffffffffffffffffffff16148015612d6b5750604083015173ffffffffffffffffffffffffffffffffffffffff16155b8015612d75575081155b9050801580612d98575060608301516fffffffffffffffffffffffffffffffff16155b15612dd2576040517ff6197ccd000000000000000000000000000000000000000000000000000000008152600481018590526024016105f2565b60c083015167ffffffffffffffff1687811080612def5750868110155b15612e3e576040517f5a335712000000000000000000000000000000000000000000000000000000008152600481018690526024810182905260448101899052606481018890526084016105f2565b60048e01547f0100000000000000000000000000000000000000000000000000000000000000900460ff1615612e7a57612e7a8f8f8787613994565b505060019093019250612b0c915050565b50505050505050505050565b5f80612ea66030610100614a9a565b6040805167ffffffffffffffff8916602082015273ffffffffffffffffffffffffffffffffffffffff88169181019190915260608101869052608001604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152919052805160209182012090911c9150869086908690612f2f90870187614274565b8660200135604051602001612f48959493929190614c08565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152919052805160209091012091505f805b60308110156113c8575f81612f9e6060880160408901614c58565b65ffffffffffff16901c60011665ffffffffffff16600103612fec57612fc76060870187614c73565b84612fd1816142e1565b9550818110612fe257612fe261457e565b9050602002013590505b600184831c8116148061302857604080516020810188905290810183905260600160405160208183030381529060405280519060200120613053565b6040805160208101849052908101879052606001604051602081830303815290604052805190602001205b95505050600101612f83565b5f8261306c57600161306f565b60025b600381111561308057613080613eb1565b82600381111561309257613092613eb1565b149392505050565b5f6bffffffffffffffffffffffff6fffffffffffffffffffffffffffffffff83161115613107576040517f1685e6330000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff831660048201526024016105f2565b5090565b6fffffffffffffffffffffffffffffffff8116156131dc576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff821660448201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906307dbf4a7906064015f604051808303815f87803b1580156131c5575f5ffd5b505af11580156131d7573d5f5f3e3d5ffd5b505050505b50565b5f80613201633b9aca006fffffffffffffffffffffffffffffffff8516614cd7565b9050805f036132135750600192915050565b65ffffffffffff8111613226578061322e565b65ffffffffffff5b9392505050565b5f6001826101600151600381111561324f5761324f613eb1565b0361325c57506004919050565b81610140015182610120015161327291906141b8565b67ffffffffffffffff165f0361328a57506003919050565b81610120015167ffffffffffffffff1682610140015167ffffffffffffffff16116132b6576001612615565b600292915050565b5f82815260046020908152604080832080548251818502810185019093528083528493849084015b828210156133a3575f84815260209081902060408051606081018252918501805473ffffffffffffffffffffffffffffffffffffffff8116845274010000000000000000000000000000000000000000810465ffffffffffff16948401949094529192908301907a010000000000000000000000000000000000000000000000000000900460ff16600381111561337f5761337f613eb1565b600381111561339057613390613eb1565b81525050815260200190600101906132e6565b50505050606084015160a0850151919250905f5b83518110156135a9575f8482815181106133d3576133d361457e565b602002602001015190506133f0876101a00151826040015161305f565b6133fa57506135a1565b5f87610120015167ffffffffffffffff16826020015165ffffffffffff16866bffffffffffffffffffffffff16613431919061467a565b61343b9190614cd7565b90505f88610120015167ffffffffffffffff16836020015165ffffffffffff16866bffffffffffffffffffffffff16613474919061467a565b61347e9190614cd7565b905081896060018181516134929190614d0f565b6bffffffffffffffffffffffff1690525060a0890180518291906134b7908390614d0f565b6bffffffffffffffffffffffff9081169091528a5185516134dc9350909185166137de565b6134fc8960800151845f0151836bffffffffffffffffffffffff166137de565b6135176bffffffffffffffffffffffff808316908416614349565b6135219089614349565b835190985073ffffffffffffffffffffffffffffffffffffffff168a7f43eb1d040a32faea1c4255f2caf15253deea126d7cfc0710afc957156cf3550d6135796bffffffffffffffffffffffff808616908716614349565b6040516fffffffffffffffffffffffffffffffff909116815260200160405180910390a35050505b6001016133b7565b5050505092915050565b5f82815260046020908152604080832080548251818502810185019093528083528493849084015b82821015613698575f84815260209081902060408051606081018252918501805473ffffffffffffffffffffffffffffffffffffffff8116845274010000000000000000000000000000000000000000810465ffffffffffff16948401949094529192908301907a010000000000000000000000000000000000000000000000000000900460ff16600381111561367457613674613eb1565b600381111561368557613685613eb1565b81525050815260200190600101906135db565b5050505090505f5f84602001518561014001518661012001516136bb91906141b8565b90925067ffffffffffffffff1690505f5b83518110156135a9575f8482815181106136e8576136e861457e565b602002602001015190505f83826020015165ffffffffffff16866bffffffffffffffffffffffff1661371a919061467a565b6137249190614cd7565b905080886020018181516137389190614d0f565b6bffffffffffffffffffffffff9081169091528951845161375d9350909184166137de565b6137756bffffffffffffffffffffffff821688614349565b82516040516bffffffffffffffffffffffff8416815291985073ffffffffffffffffffffffffffffffffffffffff16908a907f43eb1d040a32faea1c4255f2caf15253deea126d7cfc0710afc957156cf3550d9060200160405180910390a350506001016136cc565b6fffffffffffffffffffffffffffffffff81161561177a576040517f4d80e7c000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff848116600483015283811660248301525f60448301526fffffffffffffffffffffffffffffffff831660648301527f00000000000000000000000000000000000000000000000000000000000000001690634d80e7c0906084015f604051808303815f87803b1580156138a2575f5ffd5b505af11580156138b4573d5f5f3e3d5ffd5b50505050505050565b6fffffffffffffffffffffffffffffffff811615613990576040517f9c5ea80100000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff83811660048301525f60248301526fffffffffffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b158015613979575f5ffd5b505af115801561398b573d5f5f3e3d5ffd5b505050505b5050565b5f8281526007602052604080822080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001179055517f88910d830000000000000000000000000000000000000000000000000000000081526004810184905273ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906388910d8390602401602060405180830381865afa158015613a52573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613a7691906145d1565b90505f816fffffffffffffffffffffffffffffffff1683606001516fffffffffffffffffffffffffffffffff1611613aae575f613abe565b818360600151613abe9190614d33565b85549091507401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166fffffffffffffffffffffffffffffffff8216811015613b64576040517ffa182198000000000000000000000000000000000000000000000000000000008152600481018890526bffffffffffffffffffffffff821660248201526fffffffffffffffffffffffffffffffff831660448201526064016105f2565b613b6e8282614d0f565b86546bffffffffffffffffffffffff91909116740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff9182161787556020850151604051911690869089907ffc19bad1db23f22228468acf53c2743611f830f3f0d73b38fb9e8e4639d905bb90613c079087906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a4855460208501516138b49173ffffffffffffffffffffffffffffffffffffffff1690846137de565b5f5f83601f840112613c47575f5ffd5b50813567ffffffffffffffff811115613c5e575f5ffd5b6020830191508360208260051b8501011115612551575f5ffd5b5f5f5f5f5f5f86880360c0811215613c8e575f5ffd5b8735965060607fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe082011215613cc1575f5ffd5b50602087019450608087013567ffffffffffffffff811115613ce1575f5ffd5b613ced89828a01613c37565b90955093505060a087013567ffffffffffffffff811115613d0c575f5ffd5b613d1889828a01613c37565b979a9699509497509295939492505050565b5f5f60408385031215613d3b575f5ffd5b82359150602083013567ffffffffffffffff811115613d58575f5ffd5b830160808186031215613d69575f5ffd5b809150509250929050565b67ffffffffffffffff811681146131dc575f5ffd5b8035613d9481613d74565b919050565b6fffffffffffffffffffffffffffffffff811681146131dc575f5ffd5b8035613d9481613d99565b5f5f5f5f60808587031215613dd4575f5ffd5b8435613ddf81613d74565b9350602085013592506040850135613df681613d99565b91506060850135613e0681613d99565b939692955090935050565b5f60208284031215613e21575f5ffd5b5035919050565b5f5f60408385031215613e39575f5ffd5b823591506020830135613d6981613d99565b73ffffffffffffffffffffffffffffffffffffffff811681146131dc575f5ffd5b5f60208284031215613e7c575f5ffd5b813561322e81613e4b565b5f5f60408385031215613e98575f5ffd5b8235613ea381613d74565b946020939093013593505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600481106131dc576131dc613eb1565b613ef781613ede565b9052565b60058110613ef757613ef7613eb1565b5f6101e082019050613f1e828451613eee565b6020830151613f306020840182613efb565b506040830151613f58604084018273ffffffffffffffffffffffffffffffffffffffff169052565b506060830151613f74606084018267ffffffffffffffff169052565b506080830151613f90608084018267ffffffffffffffff169052565b5060a0830151613fb460a08401826fffffffffffffffffffffffffffffffff169052565b5060c0830151613fd860c08401826fffffffffffffffffffffffffffffffff169052565b5060e083015161400060e084018273ffffffffffffffffffffffffffffffffffffffff169052565b506101008301516140266101008401826fffffffffffffffffffffffffffffffff169052565b5061012083015161012083015261014083015161405c61014084018273ffffffffffffffffffffffffffffffffffffffff169052565b5061016083015161407261016084018215159052565b506101808301516101808301526101a083015161409c6101a084018267ffffffffffffffff169052565b506101c08301516140ba6101c084018267ffffffffffffffff169052565b5092915050565b5f602082840312156140d1575f5ffd5b813561322e81613d74565b602080825282518282018190525f918401906040840190835b81811015614154578351805173ffffffffffffffffffffffffffffffffffffffff16845260208082015167ffffffffffffffff16908501526040015161413a81613ede565b6040840152602093909301926060909201916001016140f5565b509095945050505050565b5f5f60408385031215614170575f5ffd5b823561417b81613d74565b91506020830135613d6981613e4b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b67ffffffffffffffff81811683821601908111156126155761261561418b565b80151581146131dc575f5ffd5b5f602082840312156141f5575f5ffd5b813561322e816141d8565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff831115614230575f5ffd5b8260051b80836020870137939093016020019392505050565b8415158152836020820152606060408201525f61426a606083018486614200565b9695505050505050565b5f60208284031215614284575f5ffd5b81356004811061322e575f5ffd5b6060810161429f85613ede565b938152602081019290925265ffffffffffff1660409091015290565b8051613d9481613d74565b5f602082840312156142d6575f5ffd5b815161322e81613d74565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82036143115761431161418b565b5060010190565b602081016015831061432c5761432c613eb1565b91905290565b5f60208284031215614342575f5ffd5b5051919050565b6fffffffffffffffffffffffffffffffff81811683821601908111156126155761261561418b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405160a0810167ffffffffffffffff811182821017156143c1576143c1614371565b60405290565b604051610100810167ffffffffffffffff811182821017156143c1576143c1614371565b6040516101e0810167ffffffffffffffff811182821017156143c1576143c1614371565b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff8111828210171561445657614456614371565b604052919050565b8051613d9481613e4b565b8051613d9481613d99565b5f60208284031215614484575f5ffd5b815167ffffffffffffffff81111561449a575f5ffd5b8201601f810184136144aa575f5ffd5b805167ffffffffffffffff8111156144c4576144c4614371565b6144d360208260051b0161440f565b80828252602082019150602060a084028501019250868311156144f4575f5ffd5b6020840193505b8284101561426a5760a08488031215614512575f5ffd5b61451a61439e565b84518152602085015161452c81613e4b565b6020820152604085015161453f81613e4b565b6040820152606085015161455281613d99565b6060820152608085015161456581613d99565b6080820152825260a093909301926020909101906144fb565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b8051613d94816141d8565b5f602082840312156145c6575f5ffd5b815161322e816141d8565b5f602082840312156145e1575f5ffd5b815161322e81613d99565b838152606081016145fc84613ede565b83602083015261460b83613ede565b826040830152949350505050565b5f60208284031215614629575f5ffd5b815161322e81613e4b565b606081016146428286613efb565b6fffffffffffffffffffffffffffffffff841660208301526fffffffffffffffffffffffffffffffff83166040830152949350505050565b80820281158282048414176126155761261561418b565b5f82357ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd818336030181126146c3575f5ffd5b9190910192915050565b803560ff81168114613d94575f5ffd5b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112614710575f5ffd5b830160208101925035905067ffffffffffffffff81111561472f575f5ffd5b8060051b3603821315612551575f5ffd5b60208082528235828201525f90614758908401613d89565b67ffffffffffffffff8116604084015250604083013560608381019190915283013560808084019190915283013560a08084019190915283013560c08084019190915283013560e080840191909152830135610100808401919091528301356101208084019190915283013561014080840191909152830135610160808401919091526147e69084016146cd565b60ff8116610180840152506147fe61018084016146cd565b60ff81166101a0840152506148166101a084016146cd565b60ff81166101c08401525061482e6101c08401613d89565b67ffffffffffffffff81166101e08401525061484d6101e08401613d89565b67ffffffffffffffff81166102008401525061486c6102008401613d89565b67ffffffffffffffff81166102208401525061488b6102208401613db6565b6fffffffffffffffffffffffffffffffff8116610240840152506148b26102408401613d89565b67ffffffffffffffff8116610260840152506148d26102608401846146dd565b6102808085015261293b6102a085018284614200565b5f61010082840312156148f9575f5ffd5b6149016143c7565b9050815161490e81613e4b565b815261491c6020830161445e565b602082015261492d6040830161445e565b604082015261493e60608301614469565b606082015261494f60808301614469565b608082015261496060a083016142bb565b60a082015261497160c083016142bb565b60c082015260e09182015191810191909152919050565b5f5f610120838503121561499a575f5ffd5b825191506149ab84602085016148e8565b90509250929050565b65ffffffffffff811681146131dc575f5ffd5b8051613d94816149b4565b80516affffffffffffffffffffff81168114613d94575f5ffd5b5f6101008284031280156149fe575f5ffd5b50614a076143c7565b825163ffffffff81168114614a1a575f5ffd5b8152614a28602084016149c7565b6020820152614a39604084016149d2565b6040820152614a4a606084016149d2565b6060820152614a5b608084016149c7565b6080820152614a6c60a084016149c7565b60a0820152614a7d60c08401614469565b60c0820152614a8e60e08401614469565b60e08201529392505050565b818103818111156126155761261561418b565b5f6101008284031215614abe575f5ffd5b61322e83836148e8565b805160038110613d94575f5ffd5b805161ffff81168114613d94575f5ffd5b5f6101e0828403128015614af9575f5ffd5b50614b026143eb565b614b0b83614ac8565b8152614b196020840161445e565b6020820152614b2a6040840161445e565b6040820152614b3b6060840161445e565b6060820152614b4c6080840161445e565b6080820152614b5d60a08401614469565b60a0820152614b6e60c08401614469565b60c0820152614b7f60e084016142bb565b60e08201526101008381015190820152614b9c61012084016142bb565b610120820152614baf61014084016142bb565b610140820152614bc261016084016149c7565b610160820152614bd56101808401614ad6565b610180820152614be86101a084016145ab565b6101a0820152614bfb6101c084016145ab565b6101c08201529392505050565b67ffffffffffffffff8616815273ffffffffffffffffffffffffffffffffffffffff851660208201526040810184905260a08101614c4584613ede565b6060820193909352608001529392505050565b5f60208284031215614c68575f5ffd5b813561322e816149b4565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112614ca6575f5ffd5b83018035915067ffffffffffffffff821115614cc0575f5ffd5b6020019150600581901b3603821315612551575f5ffd5b5f82614d0a577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b6bffffffffffffffffffffffff82811682821603908111156126155761261561418b565b6fffffffffffffffffffffffffffffffff82811682821603908111156126155761261561418b56'
