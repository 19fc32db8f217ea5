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
    "name": "OFFERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IOffers"
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
    "name": "PARTS_MAX",
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
    "name": "PART_BYTES_MAX",
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
    "name": "SEATS",
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
        "internalType": "contract IVault"
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
            "name": "consented",
            "type": "bool",
            "internalType": "bool"
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
            "name": "bytesLeft",
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
    "name": "demanded",
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
    "name": "withheld",
    "inputs": [
      {
        "name": "subject",
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
    "name": "ConsentShown",
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
    "name": "ConsentNotDenied",
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
    "name": "ConsentUnfit",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "index",
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
    "name": "DeniedBefore",
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
  '0x6101a080604052346103855760c08161420f803803809161002082856104b4565b833981010312610385576040519060c082016001600160401b038111838210176104a05760405280516001600160a01b038116810361038557825260208101516001600160a01b0381169081810361038557602084015260408201516001600160a01b03811693908481036103855760408201526060830151916001600160a01b038316830361038557606082019283526080840151936001600160a01b0385168503610385576080830194855260a00151946001600160a01b03861686036103855760049160209160a0850197885260c0528060a05260405192838092639a8e000f60e01b82525afa908115610391575f91610481575b5060a05160405163c60e814d60e01b815290602090829060049082906001600160a01b03165afa908115610391575f91610462575b506101005260e081905260c051604051639a8e000f60e01b815290602090829060049082906001600160a01b03165afa908115610391575f91610443575b506001600160a01b03918216911614806103c6575b1561039c575190516001600160a01b0390811661012052908116608052905191518116610160529081166101405260a05160405163411557d160e01b81529160209183916004918391165afa908115610391575f9161034b575b5061018052604051613d1890816104f7823960805181818161028201528181610e8d0152818161179a01528181611c1001528181611e5c01528181611e9001528181611ee201528181611f83015281816120a001528181612481015281816126a90152612e0a015260a05181818161068601528181612d2b0152818161341b0152613733015260c051818181610f3801528181612f740152818161304a01526131c1015260e0518181816106ca015281816127950152612dc601526101005181818161014f015281816102b6015281816124ae01526126f2015261012051818181610d21015261327701526101405181818161064201528181611cd40152818161239a01528181612845015261394e01526101605181818161098c01528181610aa2015281816113340152613a04015261018051818181610e49015281816110e201528181611b8701526129810152f35b90506020813d602011610389575b81610366602093836104b4565b8101031261038557516001600160a01b0381168103610385575f6101fa565b5f80fd5b3d9150610359565b6040513d5f823e3d90fd5b60a05160c05163311679cd60e21b5f9081526001600160a01b039283166004529116602452604490fd5b506101005160c05160405163c60e814d60e01b81526001600160a01b0392831692909160209183916004918391165afa908115610391575f91610414575b506001600160a01b0316146101a0565b610436915060203d60201161043c575b61042e81836104b4565b8101906104d7565b5f610404565b503d610424565b61045c915060203d60201161043c5761042e81836104b4565b5f61018b565b61047b915060203d60201161043c5761042e81836104b4565b5f61014d565b61049a915060203d60201161043c5761042e81836104b4565b5f610118565b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b038211908210176104a057604052565b9081602091031261038557516001600160a01b0381168103610385579056fe6080806040526004361015610012575f80fd5b5f3560e01c90816303b2bf8e14610f67575080630742d8c414610f2357806329c58bc014610f075780632c1d3b6614610ed85780633487b25614610ebc5780633600fe7c14610e78578063411557d114610e3457806341eae68714610deb578063459beb8914610d5057806349493a4d14610d0c5780634a37cecf14610b005780634ecf247114610ad157806352b9cf3b14610a8d57806356f66282146109425780635ba833b0146109275780635f3a1e3a146108db57806366ba8a60146108c05780636adb079c146108885780637afdd5861461071457806394736694146106f95780639a8e000f146106b55780639de6e0c714610671578063a9b5898f1461062d578063afffe49d146104c8578063c4a43518146101825763c60e814d1461013a575f80fd5b3461017e575f36600319011261017e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5f80fd5b3461017e57606036600319011261017e576004356024356001600160401b03811161017e5780600401906102a0600319823603011261017e576044356001600160401b03811161017e576101da903690600401610faa565b939092815f52600160205260405f2093845460ff8160c81c16600681101561049c57600181036104b0575060d01c60ff16600281101561049c576001810361047f575061023264ffffffffff865460a01c1684612226565b61023b826125ae565b5080979197516003880154148061045b575b1561044857604081810180516020909301518251630c1aed9d60e21b81529193919291839182916102b2916001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811692918116911660048501611970565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561043d575f9161040d575b5061030483858b60018060a01b0386511661334a565b9081156103d6575b50156103c3579161035b916103346102846103479a9560018060a01b03905116980186611993565b99909560405195865260208601906119fe565b6102e06102a08501526102e084019161151c565b8181036102c08301528681526001600160fb1b03871161017e57817f3ac900a6578543fe486be9c16cde07a802b6778bd95720e404d6a25b266825f2936020926103c19960051b80928583013701030190a360018101546001600160a01b031690611b3a565b005b87632fe1695160e21b5f5260045260245ffd5b6001600160a01b03811615159150839085908b90846103fa575b505050508961030c565b610404945061334a565b82848a8c6103f0565b61042f915060403d604011610436575b610427818361122f565b81019061194c565b50896102ee565b503d61041d565b6040513d5f823e3d90fd5b87638949439160e01b5f5260045260245ffd5b506104686024870161125d565b6001600160401b038060028a01541691161461024d565b63454fef5760e11b5f52600484905261049790610fe5565b60445ffd5b634e487b7160e01b5f52602160045260245ffd5b63039564db60e01b5f52600485905261049790610fd7565b3461017e57604036600319011261017e576004356104e4610f80565b906104ee81612d0a565b90610120820151918251158015610618575b610605576040906105108461324e565b825160208101918252848482015283815261052c60608261122f565b5190206001600160401b03610544878380898761268b565b8054600160d01b60ff60d01b199091161781559490960151169081156105f157602096869364ffffffffff6001600160401b037fbd1117a700f7ca733f3d57519531a885d11bf4a8b446366fe1e7410445d0463595606095061691600288016001600160401b0384166001600160401b0319825416179055604060018060a01b0391015116965460a01c169060405197885289880152604087015260018060a01b031694a4604051908152f35b634e487b7160e01b5f52601260045260245ffd5b50634111ec9f60e11b5f5260045260245ffd5b506001600160401b0360408401511615610500565b3461017e575f36600319011261017e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461017e575f36600319011261017e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461017e575f36600319011261017e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461017e575f36600319011261017e57602060405160058152f35b3461017e57604036600319011261017e576004356001600160401b03811161017e576102a0600319823603011261017e5761074d610f80565b610759826004016125ae565b6107688195939594929461324e565b604051602081019182528660408201526040815261078760608261122f565b5190209061271082066107a564ffffffffff60608401511687613931565b90818110156108705760206001600160401b038989897f8d211be6484d493c44877aa63455e788b7ff1063cf30cf7f6f8f05f8568dd87d60808b6107ec818d888e8961268b565b9781986108246024889498019361081e6102246108088761125d565b928660028701941687198554161784550161125d565b9061155d565b64ffffffffff61084260018060a01b0360408b01511699519461125d565b915460a01c1692604051998a528b8a0152166040880152606087015260018060a01b031694a4604051908152f35b87623154c360e01b5f5260045260245260445260645ffd5b3461017e57608036600319011261017e5760206108b66108a6610f80565b6064359060443590600435611785565b6040519015158152f35b3461017e575f36600319011261017e57602060405160548152f35b3461017e57608036600319011261017e57604435801515810361017e57606435906001600160401b03821161017e5761091b6103c1923690600401610faa565b91602435600435611588565b3461017e575f36600319011261017e57602060405160038152f35b3461017e57602036600319011261017e5760043561095f8161241b565b60ff815460e01c16610a7a5760038101546040516348fbaaf160e11b8152600481018290526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561043d575f91610a40575b50610a2e5750805460ff60c81b1916600160c91b1781556109ec6109e661237e565b82611295565b54907f7d155c2b636d0d9f858cb19635896def3b8e158d59da4ee9cc5685b43ef8ae9b60206040519364ffffffffff8160a01c16855260018060a01b031693a3005b636d3ee54960e01b5f5260045260245ffd5b90506020813d602011610a72575b81610a5b6020938361122f565b8101031261017e57610a6c90611250565b846109c4565b3d9150610a4e565b5063557c39cf60e01b5f5260045260245ffd5b3461017e575f36600319011261017e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461017e57602036600319011261017e576004355f526004602052602060ff60405f2054166040519015158152f35b3461017e57602036600319011261017e575f610180604051610b21816111e4565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015201526004355f52600160205260405f20604051610b86816111e4565b81546001600160a01b038116825260a081901c64ffffffffff16602083019081529092604083019060c885901c60ff16600681101561049c57825260ff8560d01c169160608501600284101561049c57859381526080840160ff8860d81c16815260ff60a086019860e01c161515885260018401549260c086019360018060a01b038116855260e087019060a01c81526002860154936101008801926001600160401b03861684526001600160401b036101208a019660401c16865264ffffffffff600560038a0154996101408c019a8b5261016060048201549c019b8c5201549a6101808d019b8c526040519c60018060a01b039051168d52511660208c015251600681101561049c5760408b01525194600286101561049c576101a09a60ff6001600160401b039795889660608e0152511660808c015251151560a08b015260018060a01b0390511660c08a015260018060601b0390511660e089015251166101008701525116610120850152516101408401525161016083015251610180820152f35b3461017e575f36600319011261017e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461017e5761022036600319011261017e57608036602319011261017e5760a4356001600160401b03811161017e57610d8d903690600401610faa565b60c4356001600160401b03811161017e57610dac903690600401610faa565b9092906101203660e319011261017e5761020435936001600160401b03851161017e57610de06103c1953690600401610faa565b9490936004356112ba565b3461017e57604036600319011261017e57610e04610f80565b6004355f52600260205260405f209060018060a01b03165f52602052602060ff60405f2054166040519015158152f35b3461017e575f36600319011261017e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461017e575f36600319011261017e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461017e57602036600319011261017e576103c1600435610ff3565b3461017e57602036600319011261017e576004355f526003602052602060ff60405f2054166040519015158152f35b3461017e575f36600319011261017e57602060405161c0008152f35b3461017e575f36600319011261017e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461017e575f36600319011261017e576020905f548152f35b602435906001600160a01b038216820361017e57565b35906001600160a01b038216820361017e57565b9181601f8401121561017e578235916001600160401b03831161017e576020838186019501011161017e57565b600681101561049c57602452565b600281101561049c57602452565b5f818152600160205260409020805460c881901c60ff169291906001600160a01b03811690600685101561049c5760028514948515806111d9575b6104b0575064ffffffffff9060a01c168042106111bf57506001820180546001600160a01b03169490939061118857916005916110b0937fc02800b4cd6137b3ddedb796d5745d86b14f6bdeecf3f3934d3bb675df2a9f4760205f6004860154805f526003835260ff60405f20541615611146575b50604051908152a3611271565b5460a01c604051916304ade6db60e11b835260048301525f602483015260448201526020816064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1801561043d576111115750565b6020813d60201161113e575b8161112a6020938361122f565b8101031261017e5761113b90611250565b50565b3d915061111d565b6111829150805f526003835260405f2060038801545f526004845260405f20600160ff19825416179055600160ff198254161790558a86611be1565b5f6110a3565b6111bd9493507f69aaca615229a156d417d9e6aee34fe90e8597198f35c6ead217eabb692a6e4360206040515f8152a3611bb6565b565b836324d13f4160e01b5f526004524260245260445260645ffd5b50600181141561102e565b6101a081019081106001600160401b0382111761120057604052565b634e487b7160e01b5f52604160045260245ffd5b608081019081106001600160401b0382111761120057604052565b90601f801991011681019081106001600160401b0382111761120057604052565b5190811515820361017e57565b356001600160401b038116810361017e5790565b90600681101561049c57815460ff60c81b191660c89190911b60ff60c81b16179055565b805464ffffffffff60a01b191660a09290921b64ffffffffff60a01b16919091179055565b95939091865f52600160205260405f209586549460ff8660c81c16600681101561049c5760021415968761150d575b6112fd64ffffffffff8860a01c168b612226565b6003890154926001600160401b0360028b015416956040516348fbaaf160e11b815285600482015260208160248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa90811561043d575f916114d3575b506114c057846024351493846114a0575b84611485575b505050501561146e575081101561145a5701356001600160f81b03191615611419575061140657805463ff0000ff60c81b1916630100000160c81b1781556113c46109e661237e565b54907f6d4ea3dbb7c35d8322b020b96cf152fd40cb632e4e6651af1d83978b9b6465f160206040519364ffffffffff8160a01c16855260018060a01b031693a3565b506312bb4d4960e11b5f5260045260245ffd5b6111bd9392915060018060a01b031680927f69aaca615229a156d417d9e6aee34fe90e8597198f35c6ead217eabb692a6e43602060405160018152a3611bb6565b634e487b7160e01b5f52603260045260245ffd5b905063305eb56f60e11b5f5260045260245260445ffd5b61149794509060e491878a602461224b565b5f80808061137b565b93506044356001600160401b0381169081810361017e5750871093611375565b84636d3ee54960e01b5f5260045260245ffd5b90506020813d602011611505575b816114ee6020938361122f565b8101031261017e576114ff90611250565b5f611364565b3d91506114e1565b6115168a6121b5565b506112e9565b908060209392818452848401375f828201840152601f01601f1916010190565b9190820180921161154957565b634e487b7160e01b5f52601160045260245ffd5b805467ffffffffffffffff60401b191660409290921b67ffffffffffffffff60401b16919091179055565b926115928461241b565b9261c000861161174d5783549560ff8760d81c16808514801590611742575b611727575060028501916001600160401b03835460401c168281115f1461171f5782810390811161154957935b8180611716575b6117035760058701978854936001600160401b0381116112005760405190611617601f8201601f19166020018361122f565b8082526020820195368286011161017e57867f983a01657271cd17227c7629eefa9d6808d791461f78536071a45029095f48099383876116b39a375f60208583010152519020604051906020820192835260408201526040815261167c60608261122f565b519020809c60018060a01b03169687956040519384938d85528915156020860152604085015260806060850152608084019161151c565b0390a36116f4575060018301809311611549576001600160401b036116d992169061155d565b815460ff60d81b191660d89190911b60ff60d81b1617905555565b94505050506111bd9250611b3a565b8463decb2a1360e01b5f5260045260245ffd5b508415156115e5565b505f936115de565b84630f23b77b60e31b5f52600452602452605460445260645ffd5b5060548510156115b1565b85632716a74f60e01b5f5260045261c00060245260445ffd5b9081602091031261017e57516001600160a01b038116810361017e5790565b6040516338f7d45d60e11b81526020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561043d575f916118f5575b5060405163732fd5b360e01b8152600481018390526001600160a01b03938416602482018190525f6044830152606482018790526005608483015293919091169060208160a481855afa90811561043d575f916118c3575b50159485159561183d575b505050505090565b60209495509060a49291604051968795869463732fd5b360e01b86526004860152602485015260448401526064830152600560848301525afa90811561043d575f91611891575b5015155f80808080611835565b90506020813d6020116118bb575b816118ac6020938361122f565b8101031261017e57515f611884565b3d915061189f565b90506020813d6020116118ed575b816118de6020938361122f565b8101031261017e57515f61182a565b3d91506118d1565b611917915060203d60201161191d575b61190f818361122f565b810190611766565b5f6117d2565b503d611905565b51906001600160a01b038216820361017e57565b51906001600160601b038216820361017e57565b919082604091031261017e5761196d602061196684611924565b9301611938565b90565b6001600160a01b0391821681529181166020830152909116604082015260600190565b903590601e198136030182121561017e57018035906001600160401b03821161017e57602001918160051b3603831361017e57565b35906001600160401b038216820361017e57565b359060ff8216820361017e57565b35906001600160801b038216820361017e57565b6001600160401b03611b3461026080938035865283611a1f602083016119c8565b16602087015260408101356040870152606081013560608701526080810135608087015260a081013560a087015260c081013560c087015260e081013560e087015261010081013561010087015261012081013561012087015261014081013561014087015261016081013561016087015260ff611aa061018083016119dc565b1661018087015260ff611ab66101a083016119dc565b166101a087015260ff611acc6101c083016119dc565b166101c087015283611ae16101e083016119c8565b166101e087015283611af661020083016119c8565b1661020087015283611b0b61022083016119c8565b166102208701526001600160801b03611b2761024083016119ea565b16610240870152016119c8565b16910152565b600190611b48600382611271565b01546040516304ade6db60e11b81526001600160a01b0392831660048201525f6024820181905260a09290921c604482015291602091839160649183917f0000000000000000000000000000000000000000000000000000000000000000165af1801561043d576111115750565b600190611b48600482611271565b8181029291811591840414171561154957565b6004111561049c57565b60405163011c366b60e71b81526001600160a01b038083166004830152939493909290602090849060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa92831561043d575f93612181575b50821561217957604051946101c086018681106001600160401b03821117611200576040525f86525f60208701525f60608701525f60808701525f60a08701525f6101208701525f6101408701525f6101608701525f6101808701525f6101a087015260c08601526001604086015260018060a01b03821661010086015260018060a01b031660e085015260018060a01b037f00000000000000000000000000000000000000000000000000000000000000001660405163929f834f60e01b8152602081600481855afa90811561043d575f91612147575b5060405163f72d0b3b60e01b815290600c6004830152602082602481865afa91821561043d575f92612111575b50611d5560039261271092611bc4565b04931480612076575b611f57575b50506001600160601b031661018083015260408051637026efa960e11b8152835160ff16600482015260208401511515602482015290830151151560448201526060830151151560648201526080830151909290611dc081611bd7565b608484015260a081015160a484015260c081015160c484015260e08101516001600160a01b0390811660e48501526101008201518116610104850152610120820151811661012485015261014082015181166101448501526101608201516001600160601b0390811661016486015261018083015181166101848601526101a0909201519091166101a484015260209083906101c49082905f907f0000000000000000000000000000000000000000000000000000000000000000165af191821561043d575f92611f23575b50817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b1561017e576040516317ce8d6360e11b81526004810191909152600260248201525f81604481837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1801561043d57611f195750565b5f6111bd9161122f565b9091506020813d602011611f4f575b81611f3f6020938361122f565b8101031261017e5751905f611e8c565b3d9150611f32565b604051630213119b60e51b81526001600160a01b039283166004820152925090602090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa91821561043d575f92612035575b5060206024916040519283809263f72d0b3b60e01b8252600a60048301525afa90811561043d575f91612001575b5061271091611ff991906001600160601b0316611bc4565b045f80611d63565b90506020813d60201161202d575b8161201c6020938361122f565b8101031261017e5751612710611fe1565b3d915061200f565b9091506020813d60201161206e575b816120516020938361122f565b8101031261017e576020612066602492611938565b929150611fb3565b3d9150612044565b5060405163429cead160e01b81526001600160a01b038381166004830152602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa90811561043d575f916120d7575b5015611d5e565b90506020813d602011612109575b816120f26020938361122f565b8101031261017e5761210390611250565b5f6120d0565b3d91506120e5565b91506020823d60201161213f575b8161212c6020938361122f565b8101031261017e57905190611d55611d45565b3d915061211f565b90506020813d602011612171575b816121626020938361122f565b8101031261017e57515f611d18565b3d9150612155565b505f93505050565b9092506020813d6020116121ad575b8161219d6020938361122f565b8101031261017e5751915f611c40565b3d9150612190565b90815f52600160205260405f2091825460ff8160c81c16600681101561049c576001810361220e575060d01c60ff1690600282101561049c57816121f7575050565b63454fef5760e11b5f526004526104979150610fe5565b63039564db60e01b5f52600483905261049790610fd7565b81421015612232575050565b633a18348360e01b5f526004524260245260445260645ffd5b969395919094929460208801916001600160401b036122698461125d565b1681149182159261234e575b50506123435760606122976123169589359461229086612d0a565b9687613405565b976001600160401b036122d96040519460208601967f6029bea1919778861b5d7ffe55a2e8a03dcb0f1e192fab2373b6d61ebe9edf7d885260408701526119c8565b168284015260408101356080840152013560a082015260a081526122fe60c08261122f565b5190206020909101516001600160a01b031690613722565b6001600160a01b03841615159384612330575b5050505090565b61233a945061334a565b5f808080612329565b505050505050505f90565b60209250905f918160405192839283378101838152039060025afa1561043d575f51604088013514155f80612275565b60405163f72d0b3b60e01b8152600760048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561043d575f916123e7575b506123e364ffffffffff914261153c565b1690565b90506020813d602011612413575b816124026020938361122f565b8101031261017e57516123e36123d2565b3d91506123f5565b90815f52600160205260405f2091825460ff8160c81c16600681101561049c576001810361220e575060d01c60ff16600281101561049c57806125035750825460038401546001600160a01b03808316916124d2919060209061247d90612d0a565b01517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169116837f0000000000000000000000000000000000000000000000000000000000000000613832565b156124ed57509064ffffffffff6111bd9260a01c1690612226565b63522561a360e11b5f523360045260245260445ffd5b6104979163454fef5760e11b5f52600452610fe5565b6040519061252682611214565b5f6060838281528260208201528260408201520152565b6040519061016082018281106001600160401b0382111761120057604052815f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f610100820152612598612519565b6101208201526101406125a9612519565b910152565b906125b761253d565b506125c0612519565b506125cb8235612d0a565b9061262d60018060a01b0360208401511660405160208101907f064d2ed7f2d9ef5673f9cdb84bd27a779536400cd6aae90eb6a6e64dfba130cf825261261460408201886119fe565b6102a081526126256102c08261122f565b519020613722565b9261012083015161263f8186846138b3565b61267257509061265884926101408501519384916138b3565b1561265f57565b836374f4111160e11b5f5260045260245ffd5b919050565b51906001600160801b038216820361017e57565b6040516338f7d45d60e11b81529095929492939192906020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561043d57612716915f91612bb3575b506001600160a01b031680837f0000000000000000000000000000000000000000000000000000000000000000613832565b15612b8f576040860180516001600160a01b038381169592949291168514612b7c5760600164ffffffffff81511661275b6101008a019163ffffffff8351169061153c565b421015612b51575060a0880151604051630467c77360e31b815264ffffffffff909116600482015292610100846024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa93841561043d575f94612a4e575b5064ffffffffff6127da945192511692611785565b15612a3757835f52600260205260405f20825f5260205260ff60405f205416612a2057835f52600260205260405f20825f5260205260405f20600160ff198254161790555f545f1981146115495760010194855f55855f52600160205260405f209460018060a01b037f0000000000000000000000000000000000000000000000000000000000000000166040519063929f834f60e01b8252602082600481845afa91821561043d575f926129ec575b5060405163f72d0b3b60e01b81529081602481602093600d60048301525afa90811561043d575f916129b8575b506128c59061271092611bc4565b044862061a800262061a808104480361154957808211156129b05750925b51865460048801929092556001600160a01b0385811660a086901b6001600160a01b0319161760018901559251600165ff000000000160a01b0319909216921691909117600160c81b178555600385015561294561293f61237e565b85611295565b60405191637f4c824d60e11b835260048301523060248301525f604483015260018060601b031660648201526020816084815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1801561043d576111115750565b9050926128e3565b90506020813d6020116129e4575b816129d36020938361122f565b8101031261017e57516127106128b7565b3d91506129c6565b9091506020813d602011612a18575b81612a086020938361122f565b8101031261017e5751905f61288a565b3d91506129fb565b508263fe54905960e01b5f5260045260245260445ffd5b5082631984d69360e11b5f5260045260245260445ffd5b8094506101003d8111612b4a575b612a66818361122f565b81010393610100851261017e576040519460608601908682106001600160401b038311176112005760c09160405282518752601f19011261017e576040519460c08601958087106001600160401b038811176112005760e064ffffffffff93612b3e926127da99604052612adc60208301612677565b8152612aea60408301612677565b6020820152612afb60608301612677565b6040820152612b0c60808301612677565b6060820152612b1d60a08301612677565b6080820152612b2e60c08301612677565b60a0820152602085015201611250565b604082015294506127c5565b503d612a5c565b63ffffffff64ffffffffff899351169151169163893711e560e01b5f5260045260245260445260645ffd5b846327b2b61360e21b5f5260045260245ffd5b638a5ca08d60e01b5f908152336004526001600160a01b0391909116602452604490fd5b612bcc915060203d60201161191d5761190f818361122f565b5f6126e4565b519064ffffffffff8216820361017e57565b908161010091031261017e576040519061010082018281106001600160401b0382111761120057604052612c1781611924565b8252612c2560208201612bd2565b6020830152612c3660408201612bd2565b60408301526060810151600781101561017e576060830152608081015160ff8116810361017e57608083015260a0810151906001600160a01b038216820361017e5760e09160a0840152612c8c60c08201611938565b60c0840152015160e082015290565b519061ffff8216820361017e57565b51906001600160401b038216820361017e57565b919082608091031261017e57604051612cd681611214565b60606125a981839580518552612cee60208201611938565b6020860152612cff60408201612caa565b604086015201612bd2565b90612d1361253d565b60405163084d73a160e11b81526004810184905290927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169161010081602481865afa90811561043d575f9161322f575b506060810151600781101561049c57158015906131a1575b604082019064ffffffffff8251161561318e5781516040516302e067a160e11b815264ffffffffff909116600482015291610140836024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa92831561043d575f9361308d575b5060808301516001600160a01b03908116907f00000000000000000000000000000000000000000000000000000000000000001681036130775750848852811561304857855b6001600160a01b0390811660208a01528351855182166060808c019190915290821660408b01528085015192519086018051909564ffffffffff90921693909216600783101561049c5763ffffffff9360409360c08d015260a08c015260808b015260ff60808701511660e08b01520151166101008801525f14612f405750506101009060246040518094819362ca91ff60e51b835260048301525afa801561043d575f915f91612ef7575b50610140840152610120830152565b9150506101003d8111612f39575b612f0f818361122f565b81016101008282031261017e57806080612f2c612f339385612cbe565b9301612cbe565b5f612ee8565b503d612f05565b90925051600781101561049c57600210612f58575050565b60408051636f2d436560e11b81526004810192909252816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561043d575f915f91612ff9575b506001600160401b039064ffffffffff602060e0860151950151169260405194612fd686611214565b85526001600160601b031660208501521660408301526060820152610120830152565b9150506040813d604011613040575b816130156040938361122f565b8101031261017e576001600160401b0361303a602061303384611938565b9301612caa565b90612fad565b3d9150613008565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316612e3c565b8563fa5a143760e01b5f5260045260245260445ffd5b909250610140813d8211613186575b816130aa610140938361122f565b8101031261017e576040519061014082018281106001600160401b03821117611200576040526130d981611924565b82526130e760208201612c9b565b6020830152604081015163ffffffff8116810361017e576131799161012091604085015261311760608201611924565b606085015261312860808201611924565b608085015261313960a08201612677565b60a085015261314a60c08201611924565b60c085015261315b60e08201611924565b60e085015261316d6101008201612c9b565b61010085015201612c9b565b610120820152915f612df6565b3d915061309c565b8363631dbb7360e11b5f5260045260245ffd5b60405163084d73a160e11b815260048101849052909150610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561043d575f91613200575b5090612d84565b61322291506101003d8111613228575b61321a818361122f565b810190612be4565b5f6131f9565b503d613210565b61324891506101003d81116132285761321a818361122f565b5f612d6c565b6060015160405163a3d545f560e01b815264ffffffffff90911660048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690602081602481855afa90811561043d575f91613318575b5060018101809111611549576020906024604051809481936362d2377360e11b835260048301525afa90811561043d575f916132e9575090565b90506020813d602011613310575b816133046020938361122f565b8101031261017e575190565b3d91506132f7565b90506020813d602011613342575b816133336020938361122f565b8101031261017e57515f6132af565b3d9150613326565b90929192613359838583613aaf565b5061336381611bd7565b1590816133db575b506133d257813b156133ca576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6001600160a01b0384811691161490505f61336b565b356001600160a01b038116810361017e5790565b6020810180519094929391906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000008116911681900361370c57606082018051604084018051929390926101008901926020916001600160a01b0390811691606491166134778661125d565b946001600160401b03604051968795869463a042900560e01b8652600486015260248501521660448301525afa90811561043d575f916136da575b506101208836031261017e57604051986101208a018a81106001600160401b03821117611200576040526134e589610f96565b8a5260208901996134f58b610f96565b6020820190815260408b019461350a86610f96565b60408401908152908c61351f60608201610f96565b60608601908152608086016080830135815260a0830161353e906119ea565b60a088019081529161355260c085016119c8565b9360c0890194855260e001613566906119c8565b9460e08901958652613577906119c8565b610100898101918252604080517f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e602082019081529b516001600160a01b03908116928201929092529951811660608b01529751881660808a0152915190961660a0880152905160c087015290516001600160801b031660e086015290516001600160401b03908116918501919091529051811661012084015290511661014080830191909152815261362c6101608261122f565b5190209051613646916001600160a01b0390911690613722565b94511496876136b8575b5086613694575b505084613677575b505050505f146136725761196d906133f1565b505f90565b5161368b94506001600160a01b031661334a565b5f80808061365f565b6136a0919296506133f1565b90516001600160a01b03918216911614935f80613657565b6136c39197506133f1565b82516001600160a01b03918216911614955f613650565b90506020813d602011613704575b816136f56020938361122f565b8101031261017e57515f6134b2565b3d91506136e8565b50606001516001600160a01b0316949350505050565b6042916001600160a01b03908116907f000000000000000000000000000000000000000000000000000000000000000016810361380b577f03d8e8ea14109b479a4fe721851a5428539693aa28e466ae255cc142761d52fa905b6040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f845260408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a081526137ed60c08261122f565b519020906040519161190160f01b8352600283015260228201522090565b7f827a4ce3a3f863a33d2b122920a857f2d7d486be7871f12565f31a82137161379061377c565b91929091336001600160a01b038416146133d25761386993604093845195869485938493630c1aed9d60e21b855260048501611970565b03916001600160a01b03165afa90811561043d575f91613893575b506001600160a01b0316331490565b6138ac915060403d60401161043657610427818361122f565b505f613884565b919081519283156133ca575f9260206138ea6001600160401b0360406138da84870161125d565b9401511693610280810190611993565b9590946040518381019183835260218201526021815261390b60418261122f565b604051918291518091835e8101838152039060025afa1561043d575f5161196d95613b6b565b604051633f29807d60e01b815260036004820152602481018390527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316929190602081604481875afa90811561043d575f91613a7d575b5060ff60e083015116109081156139e4575b506139dc57602090604460405180948193633f29807d60e01b83526002600484015260248301525afa90811561043d575f916132e9575090565b505061271090565b516040516348fbaaf160e11b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561043d575f91613a43575b505f6139a2565b90506020813d602011613a75575b81613a5e6020938361122f565b8101031261017e57613a6f90611250565b5f613a3c565b3d9150613a51565b90506020813d602011613aa7575b81613a986020938361122f565b8101031261017e57515f613990565b3d9150613a8b565b9060418303613ad957613ad29250602081013591604082359201355f1a90613ae3565b9192909190565b50505f9160029190565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411613b50579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa1561043d575f516001600160a01b03811615613b4657905f905f90565b505f906001905f90565b5050505f9160039190565b919081101561145a5760051b0190565b9390926001600160401b0316806001600160401b0384161015613cc1575f1901916001600160401b038311611549579190919092945f925b818410613bc957505050506001600160401b0316159182613bc357505090565b14919050565b9092956001600160401b03859895969396168015613cb457600180881614908115613ca1575b5015613c7257613c0e90613c088886859b99979b613b5b565b35613ccb565b925b600181161580613c60575b15613c3a57677fffffffffffffff809160011c169560011c1694613c10565b677fffffffffffffff8060019299939497959896995b831c1694821c1694019291613ba3565b506001600160401b0381161515613c1b565b677fffffffffffffff80613c9b600193613c948b8988999c9d9b9e9a98613b5b565b3590613ccb565b98613c50565b90506001600160401b038716145f613bef565b5050505050925050505f90565b5050505050505f90565b5f906020926040519084820192600160f81b84526021830152604182015260418152613cf860618261122f565b604051918291518091835e8101838152039060025afa1561043d575f519056'
