// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const demandsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "sources",
        "type": "tuple",
        "internalType": "struct Sources",
        "components": [
          {
            "name": "court",
            "type": "address",
            "internalType": "contract ICourt"
          },
          {
            "name": "sessions",
            "type": "address",
            "internalType": "contract Sessions"
          },
          {
            "name": "requests",
            "type": "address",
            "internalType": "contract Requests"
          },
          {
            "name": "beacon",
            "type": "address",
            "internalType": "contract IBeacon"
          },
          {
            "name": "parameters",
            "type": "address",
            "internalType": "contract IParameters"
          },
          {
            "name": "audited",
            "type": "address",
            "internalType": "contract IAudited"
          }
        ]
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "AUDITED",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IAudited"
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
    "name": "CONSENTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Consents"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "COURT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ICourt"
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
    "name": "REQUESTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Requests"
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
        "internalType": "contract Sessions"
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
    "name": "demand",
    "inputs": [
      {
        "name": "item",
        "type": "tuple",
        "internalType": "struct EvidenceItem",
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
                "internalType": "bytes32"
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
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
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
    "name": "demandCount",
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
    "name": "demandOf",
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
        "internalType": "struct Demand",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum DemandState"
          },
          {
            "name": "kind",
            "type": "uint8",
            "internalType": "enum DemandKind"
          },
          {
            "name": "parts",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "validator",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "bytesMin",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "supplied",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "subject",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "partsHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "demandReceipt",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
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
    "name": "deny",
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
    "name": "isDrawn",
    "inputs": [
      {
        "name": "seed",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "atSeconds",
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
    "name": "showConsent",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "consent",
        "type": "tuple",
        "internalType": "struct AuditConsent",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modesHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "secret",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "modes",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "authorization",
        "type": "tuple",
        "internalType": "struct SessionAuthorization",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "offerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "cap",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "openBySeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "expiresAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "authorizationSignature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "supply",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "part",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "last",
        "type": "bool",
        "internalType": "bool"
      },
      {
        "name": "sealedPart",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "supplyReceipt",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "item",
        "type": "tuple",
        "internalType": "struct EvidenceItem",
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
                "internalType": "bytes32"
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
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withheldIn",
    "inputs": [
      {
        "name": "id",
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
    "type": "event",
    "name": "ConsentDenied",
    "inputs": [
      {
        "name": "demandId",
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
        "name": "showUntilSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ConsentShown",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "secret",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "modes",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      },
      {
        "name": "signature",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "DemandReopened",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReceiptDemanded",
    "inputs": [
      {
        "name": "demandId",
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
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReceiptSupplied",
    "inputs": [
      {
        "name": "demandId",
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
        "name": "receiptId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "core",
        "type": "tuple",
        "indexed": false,
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
            "internalType": "bytes32"
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
        "name": "signature",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      },
      {
        "name": "proof",
        "type": "bytes32[]",
        "indexed": false,
        "internalType": "bytes32[]"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TranscriptDemanded",
    "inputs": [
      {
        "name": "demandId",
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
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "receiptId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TranscriptPrivate",
    "inputs": [
      {
        "name": "demandId",
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
        "name": "paid",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TranscriptSupplied",
    "inputs": [
      {
        "name": "demandId",
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
        "name": "part",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "last",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      },
      {
        "name": "hash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "sealedPart",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Withheld",
    "inputs": [
      {
        "name": "demandId",
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
        "name": "caseId",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "ConsentGiven",
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
    "name": "ConsentOnChain",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ConsentStands",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "told",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "ConsentUnfit",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "count",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandNotWaiting",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum DemandState"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandOfOtherKind",
    "inputs": [
      {
        "name": "demandId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "kind",
        "type": "uint8",
        "internalType": "enum DemandKind"
      }
    ]
  },
  {
    "type": "error",
    "name": "DemandOfProvider",
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
    "name": "DemandRunning",
    "inputs": [
      {
        "name": "demandId",
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
    "name": "DemandedAlready",
    "inputs": [
      {
        "name": "subject",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "EscrowsDiffer",
    "inputs": [
      {
        "name": "sessions",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "requests",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotDemandedOf",
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
    "name": "NotDrawn",
    "inputs": [
      {
        "name": "subject",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOfAccount",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingAnchored",
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
    "name": "PartOutOfOrder",
    "inputs": [
      {
        "name": "part",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expected",
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
    "name": "ReceiptElsewhere",
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
    "name": "ReceiptNotDrawn",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "draw",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "rate",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptNotIncluded",
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
    "name": "ReceiptTooOld",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "anchoredAt",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "window",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptUnsigned",
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
    "name": "SupplyTooLate",
    "inputs": [
      {
        "name": "demandId",
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
    "name": "SupplyTooLong",
    "inputs": [
      {
        "name": "length",
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
    "name": "SupplyTooShort",
    "inputs": [
      {
        "name": "missing",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "WorkOfOtherCourt",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "WorkUnknown",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const demandsBytecode =
  '0x6101c080604052346104335760c081615aa280380380916100208285610543565b8339810103126104335760405160c081016001600160401b038111828210176103e35760405281516001600160a01b038116810361043357815260208201516001600160a01b038116919082810361043357602082019081526040840151906001600160a01b03821680830361043357604084019283526060860151946001600160a01b038616860361043357606085019586526080870151966001600160a01b0388168803610433576080860197885260a00151916001600160a01b03831683036104335760049160209160a0880194855260c0528060a05260405192838092639a8e000f60e01b82525afa9081156103d8575f91610524575b5060a05160405163c60e814d60e01b815290602090829060049082906001600160a01b03165afa9081156103d8575f91610505575b506101005260e081905260c051604051639a8e000f60e01b815290602090829060049082906001600160a01b03165afa9081156103d8575f916104e6575b506001600160a01b0391821691161480610469575b1561043f57835185516001600160a01b03908116610120529081166080528651825182166101605281166101405260a05160405163411557d160e01b8152979160209189916004918391165afa9687156103d8575f976103f7575b50604051956115ca94858801946001600160401b038611898710176103e35760c09789976144d88939516001600160a01b03908116875290518116602087015290518116604086015290518116606085015290518116608084015290511660a08201520301905ff080156103d8576101a05261018052604051613f52908161058682396080518181816101e50152818161059501528181610bb401528181611942015281816121a201528181612579015281816127bf015281816127f301528181612845015281816128e801528181612d3b0152613378015260a051818181610a9c01528181612ff20152613299015260c0518181816119a2015281816134e2015281816135b80152613738015260e05181818161068201528181610c9c0152613334015261010051818181610219015281816105de01528181610bfd0152612d6801526101205181818161147601526137ee015261014051818181610a580152818161263d01528181612def015281816139a10152613ba30152610160518181816111f001528181612a9b0152613c5901526101805181818161036e015281816107c501528181610de001528181611b8c01528181611cc301528181612034015261209e01526101a0518181816104ec015261179d0152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b9096506020813d602011610437575b8161041360209383610543565b8101031261043357516001600160a01b038116810361043357955f6101fe565b5f80fd5b3d9150610406565b60a05160c05163311679cd60e21b5f9081526001600160a01b039283166004529116602452604490fd5b506101005160c05160405163c60e814d60e01b81526001600160a01b0392831692909160209183916004918391165afa9081156103d8575f916104b7575b506001600160a01b0316146101a3565b6104d9915060203d6020116104df575b6104d18183610543565b810190610566565b5f6104a7565b503d6104c7565b6104ff915060203d6020116104df576104d18183610543565b5f61018e565b61051e915060203d6020116104df576104d18183610543565b5f610150565b61053d915060203d6020116104df576104d18183610543565b5f61011b565b601f909101601f19168101906001600160401b038211908210176103e357604052565b9081602091031261043357516001600160a01b0381168103610433579056fe6080806040526004361015610012575f80fd5b5f905f3560e01c90816303b2bf8e146119d1575080630742d8c41461198d5780633487b256146119715780633600fe7c1461192d578063459beb89146114a557806349493a4d146114615780634a37cecf1461124e5780634ecf24711461121f57806352b9cf3b146111db57806356f66282146110ea5780635f3a1e3a1461109c5780636adb079c146110645780637afdd58614610acb5780639de6e0c714610a87578063a9b5898f14610a43578063afffe49d1461051b578063b73abebf146104d75763c4a43518146100e4575f80fd5b346103d95760603660031901126103d957600435906024356001600160401b0381116103d95780600401906102a060031982360301126103d9576044356001600160401b0381116103d95761013d9036906004016119eb565b949092815f52600260205260405f2093845460ff8160c81c1660068110156104ab57600181036104bf575060d01c60ff1660028110156104ab576001810361048e575061019564ffffffffff865460a01c1684612e59565b61019e82612f76565b5080989198516003880154148061046a575b1561045757604081810180516020909301518251630c1aed9d60e21b8152919391929183918291610215916001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811692918116911660048501612354565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103ce575f91610427575b5061026783858c60018060a01b038651166138eb565b9081156103f0575b50156103dd575196976102af976001600160a01b03169590926102c392909161029c906102840186612377565b99909560405195865260208601906123ba565b6102e06102a08501526102e0840191611dda565b8181036102c08301528681526001600160fb1b0387116103d957817f3ac900a6578543fe486be9c16cde07a802b6778bd95720e404d6a25b266825f29360209260019960051b80928583013701030190a361031f600382611e07565b01805460a01c908161032f578280f35b546040516304ade6db60e11b81526001600160a01b0391821660048201525f6024820181905260448201939093529192506020908290606490829086907f0000000000000000000000000000000000000000000000000000000000000000165af180156103ce5761039f57808280f35b6103c09060203d6020116103c7575b6103b88183611d91565b810190612515565b505f808280f35b503d6103ae565b6040513d5f823e3d90fd5b5f80fd5b88632fe1695160e21b5f5260045260245ffd5b6001600160a01b03811615159150839085908c9084610414575b505050505f61026f565b61041e94506138eb565b82848b5f61040a565b610449915060403d604011610450575b6104418183611d91565b810190612330565b505f610251565b503d610437565b88638949439160e01b5f5260045260245ffd5b5061047760248701611d46565b6001600160401b038060028a0154169116146101b0565b63454fef5760e11b5f5260048490526104a690611a26565b60445ffd5b634e487b7160e01b5f52602160045260245ffd5b63039564db60e01b5f5260048590526104a690611a18565b346103d9575f3660031901126103d9576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103d95760403660031901126103d957600435610537611a34565b61054082613278565b906101208201518051158015610a2e575b610a1b5761055e816137c5565b604051602081019182528560408201526040815261057d606082611d91565b5190206040516338f7d45d60e11b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156103ce57610602915f916109ec575b506001600160a01b031680857f0000000000000000000000000000000000000000000000000000000000000000613a87565b156109ca576040840180516001600160a01b0385811695929392911685146109b757606084019064ffffffffff82511661064961010089019163ffffffff83511690611a4a565b42101561098b575060a0870151604051630e520a2960e31b815264ffffffffff9091166004820152916020836024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9283156103ce575f93610952575b509164ffffffffff6106c7935116918461218d565b1561093b57805f52600360205260405f20845f5260205260ff60405f20541661092457805f52600360205260405f20845f5260205260405f20600160ff198254161790556001545f198114610910576001019485600155855f52600260205260405f20936107345f612e7e565b8451865460048089018790556001600160a01b038a811660a086901b6001600160a01b0319161760018b01559551600165ff000000000160a01b031990921692861692909217600160c81b1788556003880155604051637f4c824d60e11b81529081018890523060248201525f604482018190526001600160601b03909216606482015292602091849160849183917f0000000000000000000000000000000000000000000000000000000000000000165af19081156103ce576001600160401b03926040926108f1575b5061084164ffffffffff61081a610814612dd3565b42611a4a565b1687805464ffffffffff60a01b191660a09290921b64ffffffffff60a01b16919091179055565b855460ff60d01b1916600160d01b1786550151169081156108dd57602096869364ffffffffff6001600160401b037fbd1117a700f7ca733f3d57519531a885d11bf4a8b446366fe1e7410445d0463595606095061691600288016001600160401b0384166001600160401b031982541617905560018060a01b03905116965460a01c1690604051928352898301526040820152a4604051908152f35b634e487b7160e01b5f52601260045260245ffd5b6109099060203d6020116103c7576103b88183611d91565b50896107ff565b634e487b7160e01b5f52601160045260245ffd5b839063fe54905960e01b5f5260045260245260445ffd5b8390631984d69360e11b5f5260045260245260445ffd5b92506020833d602011610983575b8161096d60209383611d91565b810103126103d95791519164ffffffffff6106b2565b3d9150610960565b839063ffffffff64ffffffffff8551169151169163893711e560e01b5f5260045260245260445260645ffd5b846327b2b61360e21b5f5260045260245ffd5b638a5ca08d60e01b5f908152336004526001600160a01b038416602452604490fd5b610a0e915060203d602011610a14575b610a068183611d91565b81019061216e565b876105d0565b503d6109fc565b83634111ec9f60e11b5f5260045260245ffd5b506001600160401b0360408201511615610551565b346103d9575f3660031901126103d9576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103d9575f3660031901126103d9576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103d95760403660031901126103d9576004356001600160401b0381116103d9576102a060031982360301126103d957610b04611a34565b610b1082600401612f76565b610b1c819493946137c5565b6040516020810191825285604082015260408152610b3b606082611d91565b51902060606127108206920191610b5a64ffffffffff84511685613b86565b908181101561104c5750506001600160401b03610b7a6101e48801611d46565b16610b9c6102248801916001600160401b03610b9584611d46565b1690611a4a565b6040516338f7d45d60e11b81529093906020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156103ce57610c21915f9161102d575b506001600160a01b031680887f0000000000000000000000000000000000000000000000000000000000000000613a87565b1561100b576040850180516001600160a01b038881169892959291168814610ff85764ffffffffff835116610c6361010089019163ffffffff83511690611a4a565b421015610fcc575060a0870151604051630e520a2960e31b815264ffffffffff9091166004820152906020826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9182156103ce575f92610f91575b5064ffffffffff610cdf9451169261218d565b15610f7a57855f52600360205260405f20855f5260205260ff60405f205416610f6357855f52600360205260405f20855f5260205260405f20600160ff198254161790556001545f198114610910576001019586600155865f526002602052610d4b60405f2094612e7e565b8351855460048088018590556001600160a01b038a811660a086901b6001600160a01b0319161760018a01558951600165ff000000000160a01b031990931693811693909317600160c81b1788556003880191909155604051637f4c824d60e11b81529081018990523060248201525f604482018190526001600160601b0390931660648201529160209183916084918391907f0000000000000000000000000000000000000000000000000000000000000000165af180156103ce57610f44575b5060018060a01b0383511691825f525f60205264ffffffffff60405f20541698620151804201804211610910578a4211610f3c575b808b11610f34575b5061012c8a0195868b116109105764ffffffffff610f0f7f8d211be6484d493c44877aa63455e788b7ff1063cf30cf7f6f8f05f8568dd87d9760246001600160401b039560209f8f9c61081a610ec392889260809e5f5260205f90528360405f2091168419825416179055610ebd612dd3565b90611a4a565b0195610ee6610ed188611d46565b91876002880193168819845416178355611d46565b8154604088811b19909116918816901b1790555199516001600160a01b039a909a169994611d46565b915460a01c16926040519485528b8501521660408301526060820152a4604051908152f35b99508a610e4a565b429a50610e42565b610f5c9060203d6020116103c7576103b88183611d91565b5088610e0d565b848663fe54905960e01b5f5260045260245260445ffd5b8486631984d69360e11b5f5260045260245260445ffd5b9391506020843d602011610fc4575b81610fad60209383611d91565b810103126103d9579251909264ffffffffff610ccc565b3d9150610fa0565b899063ffffffff64ffffffffff8651169151169163893711e560e01b5f5260045260245260445260645ffd5b876327b2b61360e21b5f5260045260245ffd5b638a5ca08d60e01b5f908152336004526001600160a01b038716602452604490fd5b611046915060203d602011610a1457610a068183611d91565b8a610bef565b86623154c360e01b5f5260045260245260445260645ffd5b346103d95760803660031901126103d9576020611092611082611a34565b606435906044359060043561218d565b6040519015158152f35b346103d95760803660031901126103d95760443580151581036103d957606435906001600160401b0382116103d9576110dc6110e89236906004016119eb565b91602435600435611e2b565b005b346103d95760203660031901126103d95760043561110781612cd5565b906003820154805f5260046020526001600160401b0360405f2054166001600160401b03600285015416106111c85761113f90612a7f565b7f7d155c2b636d0d9f858cb19635896def3b8e158d59da4ee9cc5685b43ef8ae9b60206001600160401b036111be64ffffffffff865460a01c16611181612dd3565b966111986111928960011c84611dfa565b88612e59565b805460ff60c81b198116600160c91b179091556001600160a01b03169660021c90611dfa565b16604051908152a3005b50631cc8ad5960e11b5f5260045260245ffd5b346103d9575f3660031901126103d9576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103d95760203660031901126103d9576004355f526006602052602060ff60405f2054166040519015158152f35b346103d95760203660031901126103d9575f61018060405161126f81611d5a565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015201526004355f52600260205260405f206040516112d481611d5a565b81546001600160a01b038116825260a081901c64ffffffffff16602083019081529092604083019060c885901c60ff1660068110156104ab57825260ff8560d01c1691606085019560028410156104ab578593875260ff608085019160d81c16815260018301549660a085019260018060a01b038916845260c086019860a01c895260028501549260e08701926001600160401b03851684526101008801926001600160401b038660401c1684526001600160401b036101208a019660801c16865264ffffffffff600560038a0154996101408c019a8b5261016060048201549c019b8c5201549a6101808d019b8c526040519c60018060a01b039051168d52511660208c01525160068110156104ab5760408b0152519260028410156104ab576101a09a6001600160401b039660ff889694879560608f0152511660808d015260018060a01b0390511660a08c015260018060601b0390511660c08b0152511660e089015251166101008701525116610120850152516101408401525161016083015251610180820152f35b346103d9575f3660031901126103d9576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103d9576102203660031901126103d95760043560803660231901126103d95760a4356001600160401b0381116103d9576114e59036906004016119eb565b9060c4356001600160401b0381116103d9576115059036906004016119eb565b906101203660e31901126103d957610204356001600160401b0381116103d9576115339036906004016119eb565b91906024359361154285612a7f565b845f52600460205260405f206001600160401b038154166001600160401b03611569611d30565b1614908161191d575b50156115fb57505050506001600160401b0361158c611d30565b168314806115d3575b156115ab575b836115a257005b6110e893612b0c565b6001600160401b03906115bc611d30565b9063305eb56f60e11b5f526004521660245260445ffd5b5060205f6040518585823780868101838152039060025afa156103ce575f5160643514611595565b845f5260046020526001600160401b0360405f205416806001600160401b03611622611d30565b16111561190757506040516342f4e52560e11b81528560048201526044356001600160401b0381168091036103d95760248201526064359283604483015260843595866064840152610200608484015261169761168461020485018c8c611dda565b8481036003190160a48601528588611dda565b9160e4356001600160a01b038116908190036103d95760c4850152610104356001600160a01b038116908190036103d95760e4850152610124356001600160a01b038116908190036103d957610104850152610144356001600160a01b038116908190036103d95761012485015261016435610144850152610184356001600160801b038116908190036103d9576101648501526101a4356001600160401b0381168091036103d9576101848501526101c4356001600160401b0381168091036103d9576101a48501526101e4356001600160401b0381168091036103d95760209385938493611799936101c4860152600319858403016101e4860152611dda565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103ce575f916118cd575b506001600160a01b03169384156118bc576117ee611d30565b936040519060408201918083106001600160401b038411176118a85760017f4fceeceb38bff277f059810d97bcfbb08747ada953ae429766f382aa1ad98bf7966001600160401b038b996118a09660405216835260208301908152885f5260046020526001600160401b038060405f20945116166001600160401b031984541617835551910155604051938493845260606020850152611892606085018c8c611dda565b918483036040860152611dda565b0390a361159b565b634e487b7160e01b5f52604160045260245ffd5b6001600160401b03866115bc611d30565b90506020813d6020116118ff575b816118e860209383611d91565b810103126103d9576118f990611db2565b896117d5565b3d91506118db565b856317d8930d60e21b5f5260045260245260445ffd5b6001915001546064351489611572565b346103d9575f3660031901126103d9576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103d95760203660031901126103d9576110e8600435611a57565b346103d9575f3660031901126103d9576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346103d9575f3660031901126103d9576020906001548152f35b9181601f840112156103d9578235916001600160401b0383116103d957602083818601950101116103d957565b60068110156104ab57602452565b60028110156104ab57602452565b602435906001600160a01b03821682036103d957565b9190820180921161091057565b5f8181526002602052604081208054919260c883901c60ff16926001600160a01b038116919060068510156104ab576002851494851580611d25575b611d0d575064ffffffffff9060a01c1693844210611cf257600184019460018060a01b0386541691611c3c57869160048601549160038701548952600660205260408920600160ff19825416179055828952600560205260ff60408a205416159081611c11575b5060059593611b3d9795937fc02800b4cd6137b3ddedb796d5745d86b14f6bdeecf3f3934d3bb675df2a9f4793602093611bea575b5050604051908152a3611e07565b805460a01c9081611b4d57505050565b546001600160a01b03169180611bd65750604051916304ade6db60e11b835260048301525f602483015260448201526020816064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af180156103ce57611bbb5750565b611bd39060203d6020116103c7576103b88183611d91565b50565b634e487b7160e01b81526011600452602490fd5b818c5288845260408c20805460ff19166001179055611c0a92508661254a565b5f80611b2f565b90506154608101809111611c285742106005611afa565b634e487b7160e01b89526011600452602489fd5b5050611c7893945090600492917f69aaca615229a156d417d9e6aee34fe90e8597198f35c6ead217eabb692a6e4360206040515f8152a3611e07565b805460a01c9081611c87575050565b546040516304ade6db60e11b81526001600160a01b0391821660048201525f6024820181905260448201939093529160209183916064918391907f0000000000000000000000000000000000000000000000000000000000000000165af180156103ce57611bbb5750565b84826324d13f4160e01b5f526004524260245260445260645ffd5b63039564db60e01b5f5260048390526104a690611a18565b506001811415611a93565b6044356001600160401b03811681036103d95790565b356001600160401b03811681036103d95790565b6101a081019081106001600160401b038211176118a857604052565b608081019081106001600160401b038211176118a857604052565b90601f801991011681019081106001600160401b038211176118a857604052565b51906001600160a01b03821682036103d957565b35906001600160401b03821682036103d957565b908060209392818452848401375f828201840152601f01601f1916010190565b9190820391821161091057565b9060068110156104ab57815460ff60c81b191660c89190911b60ff60c81b16179055565b9193611e3683612cd5565b9261c00082116121555783549560ff8760d81c1680851480159061214a575b61212f57506002850192835492611e78826001600160401b038660801c16611a4a565b93838061211a575b6120f2575060058701978854996001600160401b0384116118a85760405191611eb3601f8601601f191660200184611d91565b848352602083019b36868301116103d957611f4e9c7f983a01657271cd17227c7629eefa9d6808d791461f78536071a45029095f480994878483375f602089830101525190206040519060208201928352604082015260408152611f18606082611d91565b5190209b8c916040519384938c8552891515602086015260408501526080606085015260018060a01b0316966080840191611dda565b0390a3611fa1576001830180931161091057815467ffffffffffffffff60801b191660809190911b67ffffffffffffffff60801b16179055815460ff60d81b191660d89190911b60ff60d81b1617905555565b9294506001600160601b039350611fbe9260021c9150612e7e9050565b16611fca600383611e07565b6001820190815460a01c928382116120ea575b81612063575b50828103611ff057505050565b90546001600160a01b0316916120069190611dfa565b604051916304ade6db60e11b835260048301525f602483015260448201526020816064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af180156103ce57611bbb5750565b546040516304ade6db60e11b81526001600160a01b0391821660048201525f60248201819052604482018490529091602091839160649183917f0000000000000000000000000000000000000000000000000000000000000000165af180156103ce5715611fe3576120e39060203d6020116103c7576103b88183611d91565b505f611fe3565b839150611fdd565b846001600160401b036121089260401c16611dfa565b63decb2a1360e01b5f5260045260245ffd5b506001600160401b038160401c168510611e80565b84630f23b77b60e31b5f52600452602452605460445260645ffd5b506054851015611e55565b50632716a74f60e01b5f5260045261c00060245260445ffd5b908160209103126103d957516001600160a01b03811681036103d95790565b6040516338f7d45d60e11b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103ce575f916122fd575b5060405163732fd5b360e01b8152600481018390526001600160a01b03938416602482018190525f6044830152606482018790526005608483015293919091169060208160a481855afa9081156103ce575f916122cb575b501594851595612245575b505050505090565b60209495509060a49291604051968795869463732fd5b360e01b86526004860152602485015260448401526064830152600560848301525afa9081156103ce575f91612299575b5015155f8080808061223d565b90506020813d6020116122c3575b816122b460209383611d91565b810103126103d957515f61228c565b3d91506122a7565b90506020813d6020116122f5575b816122e660209383611d91565b810103126103d957515f612232565b3d91506122d9565b612316915060203d602011610a1457610a068183611d91565b5f6121da565b51906001600160601b03821682036103d957565b91908260409103126103d957612351602061234a84611db2565b930161231c565b90565b6001600160a01b0391821681529181166020830152909116604082015260600190565b903590601e19813603018212156103d957018035906001600160401b0382116103d957602001918160051b360383136103d957565b359060ff821682036103d957565b803582526001600160401b036123d260208301611dc6565b16602083015260408101356040830152606081013560608301526080810135608083015260a081013560a083015260c081013560c083015260e081013560e083015261010081013561010083015261012081013561012083015261014081013561014083015261016081013561016083015260ff61245361018083016123ac565b1661018083015260ff6124696101a083016123ac565b166101a083015260ff61247f6101c083016123ac565b166101c08301526001600160401b0361249b6101e08301611dc6565b166101e08301526001600160401b036124b76102008301611dc6565b166102008301526001600160401b036124d36102208301611dc6565b166102208301526102408101356001600160801b038116908190036103d95761250f61026080936001600160401b039361024087015201611dc6565b16910152565b908160209103126103d9575180151581036103d95790565b8181029291811591840414171561091057565b600411156104ab57565b60405163011c366b60e71b81526001600160a01b038083166004830152939493909290602090849060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9283156103ce575f93612a4b575b508215612a4357604051946101c086018681106001600160401b038211176118a8576040525f86525f60208701525f60608701525f60808701525f60a08701525f6101208701525f6101408701525f6101608701525f6101808701525f6101a087015260c08601526001604086015260018060a01b03821661010086015260018060a01b031660e085015260018060a01b037f00000000000000000000000000000000000000000000000000000000000000001660405163929f834f60e01b8152602081600481855afa9081156103ce575f91612a11575b5060405163f72d0b3b60e01b815290600c6004830152602082602481865afa9182156103ce575f926129db575b506126be6003926127109261252d565b0493146128bc575b50506001600160601b031661018083015260408051637026efa960e11b8152835160ff1660048201526020840151151560248201529083015115156044820152606083015115156064820152608083015190929061272381612540565b608484015260a081015160a484015260c081015160c484015260e08101516001600160a01b0390811660e48501526101008201518116610104850152610120820151811661012485015261014082015181166101448501526101608201516001600160601b0390811661016486015261018083015181166101848601526101a0909201519091166101a484015260209083906101c49082905f907f0000000000000000000000000000000000000000000000000000000000000000165af19182156103ce575f92612888575b50817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b156103d9576040516317ce8d6360e11b81526004810191909152600260248201525f81604481837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156103ce5761287c5750565b5f61288691611d91565b565b9091506020813d6020116128b4575b816128a460209383611d91565b810103126103d95751905f6127ef565b3d9150612897565b604051630213119b60e51b81526001600160a01b039283166004820152925090602090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9182156103ce575f9261299a575b5060206024916040519283809263f72d0b3b60e01b8252600a60048301525afa9081156103ce575f91612966575b506127109161295e91906001600160601b031661252d565b045f806126c6565b90506020813d602011612992575b8161298160209383611d91565b810103126103d95751612710612946565b3d9150612974565b9091506020813d6020116129d3575b816129b660209383611d91565b810103126103d95760206129cb60249261231c565b929150612918565b3d91506129a9565b91506020823d602011612a09575b816129f660209383611d91565b810103126103d9579051906126be6126ae565b3d91506129e9565b90506020813d602011612a3b575b81612a2c60209383611d91565b810103126103d957515f612681565b3d9150612a1f565b505f93505050565b9092506020813d602011612a77575b81612a6760209383611d91565b810103126103d95751915f6125a9565b3d9150612a5a565b6040516348fbaaf160e11b8152600481018290526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103ce575f91612aed575b50612adb5750565b636d3ee54960e01b5f5260045260245ffd5b612b06915060203d6020116103c7576103b88183611d91565b5f612ad3565b9192905f93835f52600260205260405f209182549060ff8260c81c1660068110156104ab57600214159283612cc6575b6001600160401b03600286015416916003860154908114801590612cbc575b612ca5575064ffffffffff8360a01c1695612b768789612e59565b821015612c9157013560f81c15612bf25750612bec57612bcb612bc57faa8b3f473c865cd95eeeb5e28589d0612e90cf9a642ea8c34655e257455dd53293612bbc612dd3565b60021c90611dfa565b84612e59565b805460ff60c81b198116600160c81b179091556001600160a01b03169280a3565b50505050565b604051600181529295506001600160a01b03169392507f69aaca615229a156d417d9e6aee34fe90e8597198f35c6ead217eabb692a6e439160209150a3612c37613992565b62061a8048818102918204036109105780821115612c8a57505b6001600160601b03169081612c67600483611e07565b6001820191825460a01c8094116120ea57816120635750828103611ff057505050565b9050612c51565b634e487b7160e01b5f52603260045260245ffd5b905063305eb56f60e11b5f5260045260245260445ffd5b5086831015612b5b565b612ccf87613892565b50612b3c565b90815f52600260205260405f2091825460ff8160c81c1660068110156104ab5760018103611d0d575060d01c60ff1660028110156104ab5780612dbd5750825460038401546001600160a01b0380831691612d8c9190602090612d3790613278565b01517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169116837f0000000000000000000000000000000000000000000000000000000000000000613a87565b15612da757509064ffffffffff6128869260a01c1690612e59565b63522561a360e11b5f523360045260245260445ffd5b6104a69163454fef5760e11b5f52600452611a26565b60405163f72d0b3b60e01b8152600760048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103ce575f91612e2a575090565b90506020813d602011612e51575b81612e4560209383611d91565b810103126103d9575190565b3d9150612e38565b81421015612e65575050565b633a18348360e01b5f526004524260245260445260645ffd5b612e86613992565b90620100008111612ed7575b8060a0029060a08204036109105762061a80018062061a801161091057612eba90489061252d565b80821115612ed057505b6001600160601b031690565b9050612ec4565b5062010000612e92565b60405190612eee82611d76565b5f6060838281528260208201528260408201520152565b6040519061016082018281106001600160401b038211176118a857604052815f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f610100820152612f60612ee1565b610120820152610140612f71612ee1565b910152565b90612f7f612f05565b50612f88612ee1565b50612f938235613278565b90604260018060a01b0360208401511660405160208101907f064d2ed7f2d9ef5673f9cdb84bd27a779536400cd6aae90eb6a6e64dfba130cf8252612fdb60408201886123ba565b6102a08152612fec6102c082611d91565b519020907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168103613119577f03d8e8ea14109b479a4fe721851a5428539693aa28e466ae255cc142761d52fa905b6040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f845260408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a081526130b460c082611d91565b519020906040519161190160f01b83526002830152602282015220926101208301516130e1818684613b08565b6131145750906130fa8492610140850151938491613b08565b1561310157565b836374f4111160e11b5f5260045260245ffd5b919050565b7f827a4ce3a3f863a33d2b122920a857f2d7d486be7871f12565f31a821371613790613043565b519064ffffffffff821682036103d957565b90816101009103126103d9576040519061010082018281106001600160401b038211176118a85760405261318581611db2565b825261319360208201613140565b60208301526131a460408201613140565b6040830152606081015160078110156103d9576060830152608081015160ff811681036103d957608083015260a0810151906001600160a01b03821682036103d95760e09160a08401526131fa60c0820161231c565b60c0840152015160e082015290565b519061ffff821682036103d957565b51906001600160401b03821682036103d957565b91908260809103126103d95760405161324481611d76565b6060612f718183958051855261325c6020820161231c565b602086015261326d60408201613218565b604086015201613140565b90613281612f05565b60405163084d73a160e11b81526004810184905290927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169161010081602481865afa9081156103ce575f916137a6575b50606081015160078110156104ab5715801590613718575b604082019064ffffffffff825116156137055781516040516302e067a160e11b815264ffffffffff909116600482015291610140836024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9283156103ce575f936135fb575b5060808301516001600160a01b03908116907f00000000000000000000000000000000000000000000000000000000000000001681036135e5575084885281156135b657855b6001600160a01b0390811660208a01528351855182166060808c019190915290821660408b01528085015192519086018051909564ffffffffff9092169390921660078310156104ab5763ffffffff9360409360c08d015260a08c015260808b015260ff60808701511660e08b01520151166101008801525f146134ae5750506101009060246040518094819362ca91ff60e51b835260048301525afa80156103ce575f915f91613465575b50610140840152610120830152565b9150506101003d81116134a7575b61347d8183611d91565b8101610100828203126103d95780608061349a6134a1938561322c565b930161322c565b5f613456565b503d613473565b9092505160078110156104ab576002106134c6575050565b60408051636f2d436560e11b81526004810192909252816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156103ce575f915f91613567575b506001600160401b039064ffffffffff602060e086015195015116926040519461354486611d76565b85526001600160601b031660208501521660408301526060820152610120830152565b9150506040813d6040116135ae575b8161358360409383611d91565b810103126103d9576001600160401b036135a860206135a18461231c565b9301613218565b9061351b565b3d9150613576565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166133aa565b8563fa5a143760e01b5f5260045260245260445ffd5b909250610140813d82116136fd575b816136186101409383611d91565b810103126103d9576040519061014082018281106001600160401b038211176118a85760405261364781611db2565b825261365560208201613209565b6020830152604081015163ffffffff811681036103d957604083015261367d60608201611db2565b606083015261368e60808201611db2565b608083015260a08101516001600160801b03811681036103d9576136f0916101209160a08501526136c160c08201611db2565b60c08501526136d260e08201611db2565b60e08501526136e46101008201613209565b61010085015201613209565b610120820152915f613364565b3d915061360a565b8363631dbb7360e11b5f5260045260245ffd5b60405163084d73a160e11b815260048101849052909150610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103ce575f91613777575b50906132f2565b61379991506101003d811161379f575b6137918183611d91565b810190613152565b5f613770565b503d613787565b6137bf91506101003d811161379f576137918183611d91565b5f6132da565b6060015160405163a3d545f560e01b815264ffffffffff90911660048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690602081602481855afa9081156103ce575f91613860575b5060018101809111610910576020906024604051809481936362d2377360e11b835260048301525afa9081156103ce575f91612e2a575090565b90506020813d60201161388a575b8161387b60209383611d91565b810103126103d957515f613826565b3d915061386e565b90815f52600260205260405f2091825460ff8160c81c1660068110156104ab5760018103611d0d575060d01c60ff169060028210156104ab57816138d4575050565b63454fef5760e11b5f526004526104a69150611a26565b909291926138fa838583613ce9565b5061390481612540565b15908161397c575b5061397357813b1561396b576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6001600160a01b0384811691161490505f61390c565b60405163929f834f60e01b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316602082600481845afa9182156103ce575f92613a53575b5060405163f72d0b3b60e01b81529081602481602093600d60048301525afa9081156103ce575f91613a1f575b50613a1b906127109261252d565b0490565b90506020813d602011613a4b575b81613a3a60209383611d91565b810103126103d95751612710613a0d565b3d9150613a2d565b9091506020813d602011613a7f575b81613a6f60209383611d91565b810103126103d95751905f6139e0565b3d9150613a62565b91929091336001600160a01b0384161461397357613abe93604093845195869485938493630c1aed9d60e21b855260048501612354565b03916001600160a01b03165afa9081156103ce575f91613ae8575b506001600160a01b0316331490565b613b01915060403d604011610450576104418183611d91565b505f613ad9565b9190815192831561396b575f926020613b3f6001600160401b036040613b2f848701611d46565b9401511693610280810190612377565b95909460405183810191838352602182015260218152613b60604182611d91565b604051918291518091835e8101838152039060025afa156103ce575f5161235195613da5565b604051633f29807d60e01b815260036004820152602481018390527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316929190602081604481875afa9081156103ce575f91613cb7575b5060ff60e08301511610908115613c39575b50613c3157602090604460405180948193633f29807d60e01b83526002600484015260248301525afa9081156103ce575f91612e2a575090565b505061271090565b516040516348fbaaf160e11b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103ce575f91613c98575b505f613bf7565b613cb1915060203d6020116103c7576103b88183611d91565b5f613c91565b90506020813d602011613ce1575b81613cd260209383611d91565b810103126103d957515f613be5565b3d9150613cc5565b9060418303613d1357613d0c9250602081013591604082359201355f1a90613d1d565b9192909190565b50505f9160029190565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411613d8a579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156103ce575f516001600160a01b03811615613d8057905f905f90565b505f906001905f90565b5050505f9160039190565b9190811015612c915760051b0190565b9390926001600160401b0316806001600160401b0384161015613efb575f1901916001600160401b038311610910579190919092945f925b818410613e0357505050506001600160401b0316159182613dfd57505090565b14919050565b9092956001600160401b03859895969396168015613eee57600180881614908115613edb575b5015613eac57613e4890613e428886859b99979b613d95565b35613f05565b925b600181161580613e9a575b15613e7457677fffffffffffffff809160011c169560011c1694613e4a565b677fffffffffffffff8060019299939497959896995b831c1694821c1694019291613ddd565b506001600160401b0381161515613e55565b677fffffffffffffff80613ed5600193613ece8b8988999c9d9b9e9a98613d95565b3590613f05565b98613e8a565b90506001600160401b038716145f613e29565b5050505050925050505f90565b5050505050505f90565b5f906020926040519084820192600160f81b84526021830152604182015260418152613f32606182611d91565b604051918291518091835e8101838152039060025afa156103ce575f51905661018080604052346103705760c0816115ca80380380916100208285610388565b833981010312610370576040519060c082016001600160401b038111838210176103745760405280516001600160a01b038116810361037057825260208101516001600160a01b0381169081810361037057602084015260408201516001600160a01b03811693908481036103705760408201526060830151916001600160a01b038316830361037057606082019283526080840151936001600160a01b0385168503610370576080830194855260a00151946001600160a01b03861686036103705760049160209160a0850197885260c0528060a05260405192838092639a8e000f60e01b82525afa908115610308575f91610351575b5060a05160405163c60e814d60e01b815290602090829060049082906001600160a01b03165afa908115610308575f91610332575b506101005260e081905260c051604051639a8e000f60e01b815290602090829060049082906001600160a01b03165afa908115610308575f91610313575b506001600160a01b039182169116148061028b575b15610261575190516001600160a01b03908116610120529081166080529051915181166101605216610140526040516111ff90816103cb823960805181818161023b015261046e015260a05181818160c601528181610399015281816104a10152818161057501528181610c870152610fb5015260c05181818161027c0152818161071e0152818161081401526109ad015260e0518161042a01526101005181505061012051816101f701526101405181607e015261016051816101b30152f35b60a05160c05163311679cd60e21b5f9081526001600160a01b039283166004529116602452604490fd5b506101005160c05160405163c60e814d60e01b81526001600160a01b0392831692909160209183916004918391165afa908115610308575f916102d9575b506001600160a01b0316146101a0565b6102fb915060203d602011610301575b6102f38183610388565b8101906103ab565b5f6102c9565b503d6102e9565b6040513d5f823e3d90fd5b61032c915060203d602011610301576102f38183610388565b5f61018b565b61034b915060203d602011610301576102f38183610388565b5f61014d565b61036a915060203d602011610301576102f38183610388565b5f610118565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b0382119082101761037457604052565b9081602091031261037057516001600160a01b0381168103610370579056fe6080806040526004361015610012575f80fd5b5f3560e01c9081630742d8c41461026a575080633600fe7c1461022657806349493a4d146101e257806352b9cf3b1461019e57806385e9ca4a146100f55780639de6e0c7146100b15763a9b5898f14610069575f80fd5b346100ad575f3660031901126100ad576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5f80fd5b346100ad575f3660031901126100ad576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100ad57366003190161020081126100ad576080136100ad576084356001600160401b0381116100ad5761012e9036906004016102ab565b60a4356001600160401b0381116100ad5761014d9036906004016102ab565b91909261012060c3193601126100ad576101e435926001600160401b0384116100ad5760209461018461018c9536906004016102ab565b9490936102d8565b6040516001600160a01b039091168152f35b346100ad575f3660031901126100ad576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100ad575f3660031901126100ad576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100ad575f3660031901126100ad576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100ad575f3660031901126100ad577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b9181601f840112156100ad578235916001600160401b0383116100ad57602083818601950101116100ad57565b909391936001600160401b0360243516602435036100ad576001600160401b0360243516811491821592610a42575b5050610a3a576040519361016085018581106001600160401b0382111761095b576040525f85525f60208601525f60408601525f60608601525f60808601525f60a08601525f60c08601525f60e08601525f610100860152610367610aac565b610120860152610375610aac565b61014086015260405163084d73a160e11b81526004803590820152610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156106d6575f91610a1b575b50606081015160078110156107fe57158061098c575b64ffffffffff604083015116156109775760408281015190516302e067a160e11b815264ffffffffff909116600482015290610140826024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9182156106d6575f92610859575b5060808201516001600160a01b03908116907f00000000000000000000000000000000000000000000000000000000000000001681036108415750600435885280610812577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165b60018060a01b0316602089015260018060a01b0382511660018060a01b0384511660608a0152604089015260018060a01b0360608301511664ffffffffff60408501511690606085019384519160078310156107fe5763ffffffff9360409360c08e015260a08d015260808c015260ff60808701511660e08c0152015116610100890152155f146106e157505060405162ca91ff60e51b8152600480359082015291610100836024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156106d6575f905f9061068b575b6105c894506101408801526101208701525b60c486610c71565b9161064660405160208101907f6029bea1919778861b5d7ffe55a2e8a03dcb0f1e192fab2373b6d61ebe9edf7d825260043560408201526001600160401b03602435166060820152604435608082015260643560a082015260a0815261062f60c082610a8b565b51902060208601516001600160a01b031690610fa4565b6001600160a01b03841615159384610678575b505050505f1461067357604001516001600160a01b031690565b505f90565b61068294506110b4565b5f808080610659565b50506101003d81116106cf575b6106a28185610a8b565b830192610100818503126100ad576106ca8460806106c36105c89785610be4565b9301610be4565b6105ae565b503d610698565b6040513d5f823e3d90fd5b9290925160078110156107fe57600210610700575b6105c892506105c0565b60408051636f2d436560e11b815260048035908201529390846024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9384156106d6575f905f956107aa575b506001600160401b036105c89564ffffffffff602060e086015195015116926040519461078486610a70565b85526001600160601b0316602085015216604083015260608201526101208701526106f6565b9450506040843d6040116107f6575b816107c660409383610a8b565b810103126100ad57836001600160401b036107ef60206107e86105c898610af6565b9301610bd0565b9550610758565b3d91506107b9565b634e487b7160e01b5f52602160045260245ffd5b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166104ca565b63fa5a143760e01b5f5260043560045260245260445ffd5b909150610140813d821161096f575b816108766101409383610a8b565b810103126100ad576040519061014082018281106001600160401b0382111761095b576040526108a581610ad0565b82526108b360208201610bc1565b6020830152604081015163ffffffff811681036100ad5760408301526108db60608201610ad0565b60608301526108ec60808201610ad0565b608083015260a08101516001600160801b03811681036100ad5761094e916101209160a085015261091f60c08201610ad0565b60c085015261093060e08201610ad0565b60e08501526109426101008201610bc1565b61010085015201610bc1565b610120820152905f61045a565b634e487b7160e01b5f52604160045260245ffd5b3d9150610868565b63631dbb7360e11b5f5260043560045260245ffd5b60405163084d73a160e11b81526004803590820152909150610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156106d6575f916109ec575b50906103e7565b610a0e91506101003d8111610a14575b610a068183610a8b565b810190610b0a565b5f6109e5565b503d6109fc565b610a3491506101003d8111610a1457610a068183610a8b565b5f6103d1565b505050505f90565b60209250905f918160405192839283378101838152039060025afa156106d6575f5160443514155f80610307565b608081019081106001600160401b0382111761095b57604052565b90601f801991011681019081106001600160401b0382111761095b57604052565b60405190610ab982610a70565b5f6060838281528260208201528260408201520152565b51906001600160a01b03821682036100ad57565b519064ffffffffff821682036100ad57565b51906001600160601b03821682036100ad57565b90816101009103126100ad576040519061010082018281106001600160401b0382111761095b57604052610b3d81610ad0565b8252610b4b60208201610ae4565b6020830152610b5c60408201610ae4565b6040830152606081015160078110156100ad576060830152608081015160ff811681036100ad57608083015260a0810151906001600160a01b03821682036100ad5760e09160a0840152610bb260c08201610af6565b60c0840152015160e082015290565b519061ffff821682036100ad57565b51906001600160401b03821682036100ad57565b91908260809103126100ad57604051610bfc81610a70565b6060610c3081839580518552610c1460208201610af6565b6020860152610c2560408201610bd0565b604086015201610ae4565b910152565b35906001600160a01b03821682036100ad57565b35906001600160401b03821682036100ad57565b356001600160a01b03811681036100ad5790565b6020810180519094929391906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000081169116819003610f8e57606082018051604084018051929390926101008901928335926001600160a01b0391821692909116906001600160401b03841684036100ad576020926064916001600160401b03604051968795869463a042900560e01b8652600486015260248501521660448301525afa9081156106d6575f91610f5c575b50610120883603126100ad576040519161012083018381106001600160401b0382111761095b57604052610d5d89610c35565b83526020890199610d6d8b610c35565b916020850192835260408b01948b610d8487610c35565b9460408301958652610d9860608301610c35565b6060840190815260a060808501936080810135855201359460018060801b03861686036100ad578f857f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e976001600160401b03968795610eca9c610e28610e1b60e08a9860a0890197885260c0610e10818301610c49565b990198895201610c49565b9760e08d01988952610c49565b986101008c01998a526040519b60208d019d8e5260018060a01b0390511660408d015260018060a01b0390511660608c015260018060a01b0390511660808b015260018060a01b0390511660a08a01525160c089015260018060801b0390511660e08801525116610100860152511661012084015251166101408201526101408152610eb661016082610a8b565b51902090516001600160a01b031690610fa4565b9451149687610f3a575b5086610f16575b505084610ef9575b505050505f1461067357610ef690610c5d565b90565b51610f0d94506001600160a01b03166110b4565b5f808080610ee3565b610f2291929650610c5d565b90516001600160a01b03918216911614935f80610edb565b610f45919750610c5d565b82516001600160a01b03918216911614955f610ed4565b90506020813d602011610f86575b81610f7760209383610a8b565b810103126100ad57515f610d2a565b3d9150610f6a565b50606001516001600160a01b0316949350505050565b6042916001600160a01b03908116907f000000000000000000000000000000000000000000000000000000000000000016810361108d577f03d8e8ea14109b479a4fe721851a5428539693aa28e466ae255cc142761d52fa905b6040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f845260408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a0815261106f60c082610a8b565b519020906040519161190160f01b8352600283015260228201522090565b7f827a4ce3a3f863a33d2b122920a857f2d7d486be7871f12565f31a821371613790610ffe565b909291926110c3838583611153565b5060048110156107fe5715908161113d575b5061113457813b15610a3a576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b50505050600190565b6001600160a01b0384811691161490505f6110d5565b906041830361117d576111769250602081013591604082359201355f1a90611187565b9192909190565b50505f9160029190565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b0384116111f4579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156106d6575f516001600160a01b038116156111ea57905f905f90565b505f906001905f90565b5050505f916003919056'
